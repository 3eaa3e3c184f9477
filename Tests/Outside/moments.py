# SPDX-License-Identifier: EUPL-1.2
"""What day and time it is at the school: in the Netherlands, as the program reckons, whatever the zone of the machine.

Tests ask here and nowhere else, so that they hold at every hour: just after midnight too, when UTC is a day behind and
almost nothing has been today.
"""

import calendar
import datetime
import time


def now():
    """The Dutch moment of now, without a zone."""
    return dutch(time.time())


def dutch(seconds):
    """The Dutch moment of so many seconds since 1970: an hour before UTC, two in summer (2000/84/EG)."""
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC).replace(tzinfo=None)
    summer = change(moment.year, 3) <= moment < change(moment.year, 10)
    return moment + datetime.timedelta(hours=2 if summer else 1)


def change(year, month):
    """When the clocks change, in UTC: the last Sunday of the month, at one o'clock."""
    last = datetime.datetime(year, month, 31, 1)
    return last - datetime.timedelta(days=(last.weekday() + 1) % 7)


def seconds(moment):
    """Seconds since 1970 of a Dutch moment; of one that comes twice, the first."""
    utc = calendar.timegm(moment.timetuple())
    return utc - 7200 if dutch(utc - 7200) == moment else utc - 3600


def today():
    """The Dutch day of now. It can be another one a second later: what must have been, asks `past`."""
    return now().date()


def past():
    """A moment that has been for certain: an hour ago, so just after midnight it is on the day before."""
    return dutch(time.time() - 3600)


def coming(days=30):
    """A day that is still to come, also when midnight passes before it is used."""
    return today() + datetime.timedelta(days=days)
