"""Names of units in German, French, Spanish and Italian, the ways in which they are joined there, and what people add to them."""

import re
import unicodedata

_GROUPS = (
    *(
        "s sekunde sekunden seconde secondes segundo segundos secondo secondi",
        "min minuten minuto minutos minuti",
    ),
    *(
        "h stunde stunden std heure heures hora horas ora ore",
        "day tag tage tagen jour jours dia dias giorno giorni",
    ),
    "week woche wochen semaine semaines semana semanas settimana settimane",
    "month monat monate monaten mois mes meses mese mesi",
    "year jahr jahre jahren ans annee annees ano anos anni",
    *("g gramm gramme grammes gramo gramos grammo grammi", "kg kilogramm kilogramo kilogramos kilo kilos"),
    "mg milligramm miligramo miligramos milligrammo milligrammi",
    "mcg mikrogramm microgramo microgramos microgrammo microgrammi",
    *("ng nanogramm nanogramo nanogramos", "l litro litros litri", "dl deziliter decilitro decilitros"),
    *("ml mililitro mililitros millilitro millilitri", "ul mikroliter microlitro microlitros"),
    *("m metro metros metri", "cm zentimeter centimetro centimetros centimetri", "mm milimetro milimetros"),
    *("mmol millimol milimol milimoles", "iu ie ui", "unit einheit einheiten unite unites unidad unidades"),
    *("cycle zyklus zyklen ciclo ciclos cicli", "dose dosis dosen dosi", "% prozent pourcent porciento"),
    "degree grad grado grados gradi degre degres",
)
_SAME = {name: group.split(" ")[0] for group in _GROUPS for name in group.split(" ")[1:]}

_WORD = re.compile(r"[^\W\d_]+")
_HUNDREDTHS = re.compile(r"\b(?:pour cent|por ciento|per cento)\b")
_PER = re.compile(r"\s+(?:pro|par|por|je)\s+")
_BELOW = re.compile(r"(?:^|\s+|x|[·.])\s*([^\W\d_x]+)\s*\^?\s*-\s*(\d)(?!\d)")
"""What is divided by, as a power: mL min-1, mg·m^-2."""

_SQUARE = re.compile(r"\b(?:sq\.? ?|q)(mm|cm|km|m)\b")
_CUBIC = re.compile(r"\b(?:cu\.? ?(?=[mc])|c(?=cm))(mm|cm|m)\b")
_OF_BODY = re.compile(r"(?<=kg)\s*(?:of )?(?:body ?(?:weight|wt)|bw|kg|korpergewicht)\.?$")
_ROUTE = re.compile(r"(?<=\w)\s+(?:i\.?v\.?|i\.?m\.?|s\.?c\.?|p\.?o\.?|orally|intravenously|subcutaneously)$")
"""How a dose is given, which is no part of its unit."""

DEGREES = frozenset({"°", "degree", "deg"})
"""What stands for degrees of the scale that is asked for."""

_RING = str.maketrans({"º": "°", "˚": "°"})  # a Spanish and a Mac keyboard have them where others have °


def in_short(unit: str) -> str:
    """Return a unit as it is written here: Milligramm is mg, mL·min⁻¹ is mL/min, and ºC is °C."""
    text = _HUNDREDTHS.sub("%", without_accents(unit.translate(_RING)).lower()).strip()
    text = _SQUARE.sub(r"\1 2", _CUBIC.sub(r"\1 3", _OF_BODY.sub("", _ROUTE.sub("", text))))
    text = _BELOW.sub(lambda power: f"/{power[1]}{power[2].removeprefix('1')}", _PER.sub("/", text))
    return _WORD.sub(lambda word: _SAME.get(word[0], word[0]), text)


def without_accents(text: str) -> str:
    """Return a text in plain letters: día is dia."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
