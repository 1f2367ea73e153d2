"""The names of languages in headers: in English, in German and in the language itself."""

_NAMES = """
afrikaans / afrikaans
albanian / albanisch / shqip
arabic / arabisch / العربية / عربي
armenian / armenisch / հայերեն
basque / baskisch / euskara
bulgarian / bulgarisch / български
cantonese / kantonesisch / 廣東話 / 粵語 / 粤语
catalan / katalanisch / català
chinese / chinesisch / mandarin / hanyu / zhongwen / 中文 / 汉语 / 漢語 / 中国語 / 중국어
croatian / kroatisch / hrvatski
czech / tschechisch / čeština / česky
danish / dänisch / dansk
dutch / niederländisch / holländisch / nederlands
english / englisch / anglais / inglés / ingles / inglese / inglês / engels / engelska / engelsk / angielski / angličtina
/ anglicky / английский / 英語 / 英语 / 英文 / 영어 / englanti / ingilizce
esperanto / esperanto
estonian / estnisch / eesti
finnish / finnisch / suomi
french / französisch / français / francais / francés / francese / francês / frans / franska / fransk / 法语 / フランス語
georgian / georgisch / ქართული
german / deutsch / allemand / alemán / aleman / tedesco / alemão / duits / tyska / tysk / niemiecki / němčina / německy
/ немецкий / 德语 / ドイツ語 / 독일어 / saksa / almanca
greek / griechisch / ελληνικά
hebrew / hebräisch / עברית
hindi / हिन्दी
hungarian / ungarisch / magyar
icelandic / isländisch / íslenska
indonesian / indonesisch / bahasa
irish / irisch / gaeilge
italian / italienisch / italiano / italien / italiaans / italienska / 意大利语
japanese / japanisch / nihongo / 日本語 / 日语 / 日文 / 일본어
korean / koreanisch / 한국어 / 韓国語 / 韩语
latin / latein / lateinisch / latina / latinum
latvian / lettisch
lithuanian / litauisch
norwegian / norwegisch / norsk / bokmål
persian / persisch / farsi / فارسی
polish / polnisch / polski
portuguese / portugiesisch / português / portugues / portugais / portugués
romanian / rumänisch / română
russian / russisch / русский / russe / ruso / russo / 俄语
serbian / serbisch / srpski / српски
slovak / slowakisch / slovenčina
slovenian / slowenisch / slovenščina
spanish / spanisch / español / espanol / castellano / espagnol / spagnolo / espanhol / spaans / spanska / 西班牙语
swahili / suaheli / kiswahili
swedish / schwedisch / svenska
thai / thailändisch / ภาษาไทย / ไทย
turkish / türkisch / türkçe
ukrainian / ukrainisch / українська
vietnamese / vietnamesisch / tiếng việt
welsh / walisisch / cymraeg
"""
_CODES = "ar bg cs da de el en es et fi fr he hi hr hu id it ja ko la lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh"

_BY_NAME = {
    name.strip(): line.split("/")[0].strip()
    for line in _NAMES.strip().replace("\n/", " /").splitlines()
    for name in line.split("/")
}
_BY_CODE = frozenset(_CODES.split())


def language_named(name: str) -> str:
    """Return the language of a name in lower case, by its English name; empty if it is none."""
    return _BY_NAME.get(name, "")


def are_codes(names: tuple[str, ...]) -> bool:
    """Whether all names of a header are codes of languages, such as de and en."""
    return len({*names}) == len(names) > 1 and all(name in _BY_CODE for name in names)
