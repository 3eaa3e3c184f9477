#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes demo-school.xml: the pupils of a school that does not exist, in EDEXML 2.1.

Every name, number and date is made up by chance from a fixed seed, so the file is the same every time. Some pupils
get a number that looks like a citizen number, and an origin and a weight: the importer must drop those.

    python3 Content/demo/make-demo-school.py > Content/demo/demo-school.xml
"""
import datetime
import hashlib
import random
import sys
from xml.sax.saxutils import escape, quoteattr

SEED = 20261001
PUPILS = 220

# key, name, jaargroep of the group, the years of its pupils, number of pupils
GROUPS = [
    ("g12geel", "1/2 geel", "C", (1, 2), 27),
    ("g12blauw", "1/2 blauw", "C", (1, 2), 26),
    ("g3", "3", "3", (3,), 28),
    ("g4", "4", "4", (4,), 29),
    ("g5a", "5A", "5", (5,), 27),
    ("g6", "6", "6", (6,), 28),
    ("g7", "7", "7", (7,), 28),
    ("g8", "8", "8", (8,), 27),
]

# Surnames (with `|voorvoegsel`), girls and boys that commonly go together; the number is the share of families.
NAMES = [
    (
        60,
        """Jong|de Jansen Vries|de Bakker Janssen Visser Smit Meijer Boer|de Mulder Groot|de Bos Vos Peters Hendriks
        Dekker Leeuwen|van Brink|van_den Wit|de Dijkstra Graaf|de Kok Jacobs Heuvel|van_den Vermeulen Veen|van_der
        Linden|van_der Hoek|van_'t Veld|in_'t Horst|ter Bosch|van_den Sande|van_de Kuipers Koster Hoekstra Müller
        Götschenberg Bisschop-de_Haan Hof|van_'t Beek|van Wilgen|van_der Postma Schouten Verhoeven""",
        """Noor Emma Julia Mila Tess Sophie Zoë Saar Nora Eva Liv Lotte Anouk Fenna Sara Isa Bente Roos Hanna Floor
        Pleun Jet Chloé Anaïs Loïs Marit Veerle Lieke""",
        """Noah Levi Sem Luuk Finn Bram Mees Jesse Lars Ruben Gijs Stijn Teun Boaz René Daniël Joël Samuël Ismaël
        Abel Sietse Jurre Tijn Olivier Koen Hugo Jasper""",
    ),
    (
        9,
        "Yılmaz Kaya Demir Şahin Öztürk Çelik Yıldız Arslan Güneş",
        "Ayşe Elif Zeynep Defne Eylül Azra Meryem",
        "Emir Yusuf Ömer Çağan Mustafa Kerem Eymen",
    ),
    (
        9,
        "Amrani|El Idrissi|El Bouzidi Ouali|El Haddad Benali Azzouzi|El",
        "Yasmin Amira Nour Hafsa Salma Lina Inès",
        "Youssef Mohamed Bilal Ilyas Ayoub Zakaria Anas",
    ),
    (
        7,
        "Nowak Kowalczyk Wójcik Wiśniewski Dąbrowski Shevchenko Kovalenko",
        "Zuzanna Maja Oliwia Zofia Daria Sofiia",
        "Jakub Szymon Łukasz Antoni Maksym Danylo",
    ),
    (
        8,
        "Ramdin Pinas Kartosen Sewpersad Croes Martina Fernández Lopes García-Romero",
        "Jayda Shanaya Kiara Aaliyah Priya Mía",
        "Jayden Ryan Raúl Mateo Arjun Théo",
    ),
    (
        7,
        "Hassan Ali Tesfay Gebremedhin Warsame Al-Khatib Rostami Nguyễn Chen",
        "Selam Rahel Hodan Amal Rojin Maryam Linh Mei",
        "Yonas Abdi Liban Aram Ahmad Omar Minh Wei",
    ),
]
OTHER = ["Jip", "Sam", "Noa", "Bo", "Robin", "Charlie"]
STAFF = [
    ("p01", "Annemiek", "van", "Dalen", ["DIR"], None, []),
    ("p02", "Hanneke", None, "Postma", ["IB"], "Aandachtsfunctionaris", []),
    ("p03", "Rachida", None, "Bouzid", ["LRK"], None, ["g12geel"]),
    ("p04", "Marjolein", "de", "Ruiter", ["LRK"], None, ["g12blauw"]),
    ("p05", "Jeroen", None, "Tammes", ["LRK"], None, ["g3"]),
    ("p06", "Esra", None, "Güneş", ["LRK"], None, ["g4"]),
    ("p07", "Marijke", "de", "Vries", ["LRK"], None, ["g5a", "plus"]),
    ("p08", "Wouter", "van den", "Akker", ["LRK"], None, ["g6"]),
    ("p09", "Ingrid", None, "Scholten", ["LRK"], None, ["g7"]),
    ("p10", "Kees", None, "Noordhof", ["LRK"], "Vertrouwenspersoon", ["g8"]),
]

chance = random.Random(SEED)


def families():
    """Families with the names from which their children's are taken; each surname is dealt out before it returns."""
    shares = [row[0] for row in NAMES]
    decks = [[] for _ in NAMES]
    while True:
        (index,) = chance.choices(range(len(NAMES)), shares)
        _, surnames, girls, boys = NAMES[index]
        if not decks[index]:
            decks[index] = surnames.split()
            chance.shuffle(decks[index])
        surname, _, prefix = decks[index].pop().replace("_", " ").partition("|")
        yield (surname, prefix or None), girls.split(), boys.split()


def birth(year):
    """A day on which a child of this year of school is commonly born, in school year 2026-2027."""
    start = datetime.date(2026 - year - 4, 10, 1)
    return start + datetime.timedelta(days=chance.randrange(365))


def citizen_number():
    """Nine digits that pass the check on citizen numbers; belongs to nobody here."""
    while True:
        digits = [9, 9, 9] + [chance.randrange(10) for _ in range(5)]
        last = sum(w * d for w, d in zip(range(9, 1, -1), digits)) % 11
        if last < 10:
            return "".join(map(str, digits + [last]))


class Pupil:
    def __init__(self, group, year, family, given, gender, born=None):
        self.group, self.year, self.given, self.gender = group, year, given, gender
        self.surname, self.prefix = family
        self.birth = born or birth(year)


def given_name(girls, boys, used):
    gender = chance.choice([1, 2])
    names = boys if gender == 1 else girls
    if chance.random() < 0.02:
        gender, names = 9, OTHER
    free = [name for name in names if name not in used] or names
    return chance.choice(free), gender


def make_pupils():
    pupils = [
        Pupil("g5a", 5, ("Berg", "van der"), "Sanne", 2, datetime.date(2018, 3, 9)),
        Pupil("g3", 3, ("Berg", "van der"), "Daan", 1, datetime.date(2020, 5, 21)),
        # Two pairs of twins, one in the same group and one apart.
        Pupil("g6", 6, ("Hof", "van 't"), "Dirk", 1, datetime.date(2016, 11, 30)),
        Pupil("g6", 6, ("Hof", "van 't"), "Thijs", 1, datetime.date(2016, 11, 30)),
        Pupil("g12geel", 2, ("Yılmaz-Öztürk", None), "Ayşe", 2, datetime.date(2021, 1, 17)),
        Pupil("g12blauw", 2, ("Yılmaz-Öztürk", None), "Emir", 1, datetime.date(2021, 1, 17)),
    ]
    places = []
    for key, _, _, years, size in GROUPS:
        taken = sum(1 for pupil in pupils if pupil.group == key)
        places += [(key, years[i % len(years)]) for i in range(size - taken)]
    chance.shuffle(places)
    dealt = families()
    while places:
        family, girls, boys = next(dealt)
        for _ in range(min(chance.choice([1, 1, 1, 2, 2, 3]), len(places))):
            group, year = places.pop()
            used = {p.given for p in pupils if p.group == group or (p.surname, p.prefix) == family}
            given, gender = given_name(girls, boys, used)
            pupils.append(Pupil(group, year, family, given, gender))
    order = [group[0] for group in GROUPS]
    pupils.sort(key=lambda p: (order.index(p.group), p.surname, p.given))
    assert len(pupils) == PUPILS
    return pupils


def element(name, value):
    return f"<{name}>{escape(str(value))}</{name}>" if value is not None else ""


def pupil_xml(number, pupil):
    key = f"{2026000 + number}"
    chain = hashlib.sha512(f"wilgenboom {number}".encode()).hexdigest()
    secret = chance.random()
    entered = max(pupil.birth.replace(year=pupil.birth.year + 4), datetime.date(2018, 8, 27))
    parts = [
        element("achternaam", pupil.surname),
        element("voorvoegsel", pupil.prefix),
        element("voorletters-1", pupil.given[0]),
        element("roepnaam", pupil.given),
        element("geboortedatum", pupil.birth),
        element("geslacht", pupil.gender),
        element("jaargroep", pupil.year),
        f'<groep key="{pupil.group}"/>',
    ]
    if pupil.year >= 5 and chance.random() < 0.08:
        parts.append('<samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>')
    parts.append('<vestiging key="v1"/>')
    # On purpose: what a register for a meldcode may not keep.
    if secret < 0.15:
        parts += [element("etniciteit", 0), element("land", "NL"), element("gewicht_nieuw", "0,3")]
    if secret < 0.40:
        parts.append(element("bsn", citizen_number()))
    else:
        parts.append(element("bsn_ondwnr-4", f"{chance.randrange(10000):04}"))
    parts += [element("postcodenl", f"99{chance.randrange(10, 99)}WB"), element("instroomdatum", entered)]
    return f'    <leerling key="{key}" eckid="https://ketenid.nl/pilot/{chain}">' + "".join(parts) + "</leerling>"


def staff_xml(key, given, prefix, surname, roles, description, groups):
    mail = f"{given[0].lower()}.{surname.lower()}@wilgenboom.example".replace("ü", "u").replace("ş", "s")
    parts = [
        element("achternaam", surname),
        element("voorvoegsel", prefix),
        element("roepnaam", given),
        element("emailadres", mail),
    ]
    parts += [element("rol", role) for role in roles] + [element("rolomschrijving", description)]
    if groups:
        tags = ("samengestelde_groep" if group == "plus" else "groep" for group in groups)
        parts.append("<groepen>" + "".join(f'<{t} key="{g}"/>' for t, g in zip(tags, groups)) + "</groepen>")
    return f"    <leerkracht key={quoteattr(key)}>" + "".join(parts) + "</leerkracht>"


def main():
    groups = [
        f'    <groep key="{key}"><naam>{name}</naam><jaargroep>{year}</jaargroep></groep>'
        for key, name, year, _, _ in GROUPS
    ]
    pupils = [pupil_xml(number, pupil) for number, pupil in enumerate(make_pupils(), 1)]
    staff = [staff_xml(*person) for person in STAFF]
    text = "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            "<!-- Verzonnen gegevens: deze school en deze kinderen bestaan niet. -->",
            '<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
            ' xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">',
            "  <school><schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum><brincode>99WB</brincode>"
            "<dependancecode>00</dependancecode><aanmaakdatum>2026-10-01T08:30:00</aanmaakdatum>"
            "<auteur>Basisschool De Wilgenboom (verzonnen)</auteur><xsdversie>2.1</xsdversie></school>",
            '  <vestigingen><vestiging key="v1"><naam>De Wilgenboom</naam></vestiging></vestigingen>',
            "  <groepen>",
            *groups,
            '    <samengestelde_groep key="plus"><naam>Plusklas</naam></samengestelde_groep>',
            "  </groepen>",
            "  <leerlingen>",
            *pupils,
            "  </leerlingen>",
            "  <leerkrachten>",
            *staff,
            "  </leerkrachten>",
            "</EDEX>",
        ]
    )
    sys.stdout.buffer.write((text + "\n").encode("utf-8"))


if __name__ == "__main__":
    main()
