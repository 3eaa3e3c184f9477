#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A second opinion on Dutch holidays and clocks, written by others.

Writes Tests/CivilTimeTests/oracle-holidays-2000-2099.txt from the PyPI package
`holidays`, and oracle-calendar-1900-2100.txt from Python's own calendar and time
zones. The Swift tests read those files, so Python is not needed to run them.

    python3 -m venv .venv && .venv/bin/pip install holidays==0.109
    .venv/bin/python Tests/oracles/holidays_nl.py            # write the files
    .venv/bin/python Tests/oracles/holidays_nl.py --check    # compare; status 1 when different

Equated days (Algemene termijnenwet art. 3 lid 3) are not in that package.
"""

import argparse
import datetime
import difflib
import pathlib
import sys
import zoneinfo

VERSION = "0.109"
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "CivilTimeTests"


def holiday_lines():
    import holidays

    if holidays.__version__ != VERSION:
        sys.exit(f"holidays {holidays.__version__} found, {VERSION} wanted: pip install holidays=={VERSION}")
    yield f"# PyPI holidays {VERSION}, NL, per line: day, category, name"
    years = range(2000, 2100)
    for category in ("public", "optional"):
        found = holidays.NL(years=years, language="nl", categories=(category,), observed=True)
        for day in sorted(found):
            for name in found.get_list(day):
                yield f"{day.isoformat()}\t{category}\t{name}"


def calendar_lines():
    yield "# Python datetime and zoneinfo Europe/Amsterdam"
    yield "# year: days from 1970-01-01 to 1 January, weekday of 1 January (Monday 0), day of the year of 1 March"
    epoch = datetime.date(1970, 1, 1)
    for year in range(1900, 2101):
        first = datetime.date(year, 1, 1)
        march = datetime.date(year, 3, 1)
        yield f"year\t{year}\t{(first - epoch).days}\t{first.weekday()}\t{(march - first).days + 1}"
    yield "# clock: milliseconds UTC, Dutch clock; just before and at each change"
    amsterdam = zoneinfo.ZoneInfo("Europe/Amsterdam")
    utc = datetime.timezone.utc
    moment = datetime.datetime(1996, 1, 1, tzinfo=utc)
    hour = datetime.timedelta(hours=1)
    while moment.year < 2100:
        later = moment + hour
        if moment.astimezone(amsterdam).utcoffset() != later.astimezone(amsterdam).utcoffset():
            for instant in (later - datetime.timedelta(minutes=1), later):
                local = instant.astimezone(amsterdam).strftime("%Y-%m-%dT%H:%M")
                yield f"clock\t{int(instant.timestamp()) * 1000}\t{local}"
        moment = later


FILES = {
    "oracle-holidays-2000-2099.txt": holiday_lines,
    "oracle-calendar-1900-2100.txt": calendar_lines,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    check = parser.parse_args().check
    different = False
    for name, lines in FILES.items():
        path = FOLDER / name
        fresh = "".join(line + "\n" for line in lines())
        if not check:
            path.write_text(fresh, encoding="utf-8")
            print(f"written: {name}")
            continue
        committed = path.read_text(encoding="utf-8") if path.exists() else ""
        if committed != fresh:
            different = True
            sys.stdout.writelines(
                difflib.unified_diff(
                    committed.splitlines(keepends=True), fresh.splitlines(keepends=True), "committed", "fresh", n=0
                )
            )
        else:
            print(f"the same: {name}")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
