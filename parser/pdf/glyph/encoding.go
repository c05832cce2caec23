package glyph

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// encoding says what the 256 codes of a simple font mean.
type encoding [256]string

// winAnsi, macRoman, standard and symbols are the encodings that PDF knows by
// name; what a font leaves open is taken from one of them.
var (
	winAnsi  = fromCharmap(charmap.Windows1252)
	macRoman = fromCharmap(charmap.Macintosh)
	standard = withCodes(fromASCII(), standardCodes)
	symbols  = withCodes(fromASCII(), map[int]rune{0xB7: '•', 0xA7: '■', 0xA8: '♦', 0xB0: '°', 0xB1: '±', 0xA3: '≤', 0xB3: '≥', 0xAE: '→', 0xD4: '™'})
	dingbats = withCodes(encoding{}, map[int]rune{' ': ' ', 'l': '●', 'm': '❍', 'n': '■', 'o': '❏', 'q': '❑', 'u': '◆', 'v': '❖', '4': '✔', '3': '✓', 0xD8: '➢', 0xE0: '➠', 0xA7: '▪', 0xB7: '•'})
)

// standardCodes is where Adobe's StandardEncoding is not ASCII.
var standardCodes = map[int]rune{
	0x27: '’', 0x60: '‘', 0xA1: '¡', 0xA2: '¢', 0xA3: '£', 0xA4: '⁄', 0xA5: '¥', 0xA6: 'ƒ', 0xA7: '§',
	0xA8: '¤', 0xA9: '\'', 0xAA: '“', 0xAB: '«', 0xAC: '‹', 0xAD: '›', 0xAE: 'ﬁ', 0xAF: 'ﬂ', 0xB1: '–',
	0xB2: '†', 0xB3: '‡', 0xB4: '·', 0xB6: '¶', 0xB7: '•', 0xB8: '‚', 0xB9: '„', 0xBA: '”', 0xBB: '»',
	0xBC: '…', 0xBD: '‰', 0xBF: '¿', 0xC1: '`', 0xC2: '´', 0xC3: 'ˆ', 0xC4: '˜', 0xC5: '¯', 0xC6: '˘',
	0xC7: '˙', 0xC8: '¨', 0xCA: '˚', 0xCB: '¸', 0xCD: '˝', 0xCE: '˛', 0xCF: 'ˇ', 0xD0: '—', 0xE1: 'Æ',
	0xE3: 'ª', 0xE8: 'Ł', 0xE9: 'Ø', 0xEA: 'Œ', 0xEB: 'º', 0xF1: 'æ', 0xF5: 'ı', 0xF8: 'ł', 0xF9: 'ø',
	0xFA: 'œ', 0xFB: 'ß',
}

// docEncoding is where PDFDocEncoding is not Latin-1.
var docEncoding = map[byte]rune{
	0x18: '˘', 0x19: 'ˇ', 0x1A: 'ˆ', 0x1B: '˙', 0x1C: '˝', 0x1D: '˛', 0x1E: '˚', 0x1F: '˜',
	0x80: '•', 0x81: '†', 0x82: '‡', 0x83: '…', 0x84: '—', 0x85: '–', 0x86: 'ƒ', 0x87: '⁄', 0x88: '‹',
	0x89: '›', 0x8A: '−', 0x8B: '‰', 0x8C: '„', 0x8D: '“', 0x8E: '”', 0x8F: '‘', 0x90: '’', 0x91: '‚',
	0x92: '™', 0x93: 'ﬁ', 0x94: 'ﬂ', 0x95: 'Ł', 0x96: 'Œ', 0x97: 'Š', 0x98: 'Ÿ', 0x99: 'Ž', 0x9A: 'ı',
	0x9B: 'ł', 0x9C: 'œ', 0x9D: 'š', 0x9E: 'ž',
}

func fromASCII() (e encoding) {
	for c := 0x20; c < 0x7F; c++ {
		e[c] = string(rune(c))
	}
	return e
}

func fromCharmap(m *charmap.Charmap) (e encoding) {
	for c := 0x20; c < 0x100; c++ {
		if r := m.DecodeByte(byte(c)); r != '\uFFFD' && (r >= 0xA0 || r < 0x7F) {
			e[c] = string(r)
		}
	}
	return e
}

func withCodes(e encoding, codes map[int]rune) encoding {
	for c, r := range codes {
		e[c] = string(r)
	}
	return e
}

// glyphNames are the names of characters that are no letters with or without
// an accent; those are composed, see [glyphText].
var glyphNames = map[string]rune{
	"space": ' ', "exclam": '!', "quotedbl": '"', "numbersign": '#', "dollar": '$', "percent": '%',
	"ampersand": '&', "quotesingle": '\'', "parenleft": '(', "parenright": ')', "asterisk": '*', "plus": '+',
	"comma": ',', "hyphen": '-', "minus": '−', "period": '.', "slash": '/', "zero": '0', "one": '1', "two": '2',
	"three": '3', "four": '4', "five": '5', "six": '6', "seven": '7', "eight": '8', "nine": '9', "colon": ':',
	"semicolon": ';', "less": '<', "equal": '=', "greater": '>', "question": '?', "at": '@',
	"bracketleft": '[', "backslash": '\\', "bracketright": ']', "asciicircum": '^', "underscore": '_',
	"grave": '`', "braceleft": '{', "bar": '|', "braceright": '}', "asciitilde": '~', "nbspace": '\u00A0',
	"nonbreakingspace": '\u00A0', "exclamdown": '¡', "cent": '¢', "sterling": '£', "currency": '¤', "yen": '¥',
	"brokenbar": '¦', "section": '§', "dieresis": '¨', "copyright": '©', "ordfeminine": 'ª',
	"guillemotleft": '«', "logicalnot": '¬', "sfthyphen": '\u00AD', "softhyphen": '\u00AD', "registered": '®',
	"macron": '¯', "degree": '°', "plusminus": '±', "twosuperior": '²', "threesuperior": '³', "acute": '´',
	"mu": 'µ', "paragraph": '¶', "periodcentered": '·', "middot": '·', "cedilla": '¸', "onesuperior": '¹',
	"ordmasculine": 'º', "guillemotright": '»', "onequarter": '¼', "onehalf": '½', "threequarters": '¾',
	"questiondown": '¿', "multiply": '×', "divide": '÷', "AE": 'Æ', "ae": 'æ', "OE": 'Œ', "oe": 'œ',
	"Oslash": 'Ø', "oslash": 'ø', "Eth": 'Ð', "eth": 'ð', "Thorn": 'Þ', "thorn": 'þ', "germandbls": 'ß',
	"dotlessi": 'ı', "dotlessj": 'ȷ', "Lslash": 'Ł', "lslash": 'ł', "Dcroat": 'Đ', "dcroat": 'đ',
	"endash": '–', "emdash": '—', "figuredash": '‒', "quoteleft": '‘', "quoteright": '’',
	"quotesinglbase": '‚', "quotedblleft": '“', "quotedblright": '”', "quotedblbase": '„', "dagger": '†',
	"daggerdbl": '‡', "bullet": '•', "ellipsis": '…', "perthousand": '‰', "guilsinglleft": '‹',
	"guilsinglright": '›', "fraction": '⁄', "Euro": '€', "trademark": '™', "florin": 'ƒ', "fi": 'ﬁ', "fl": 'ﬂ',
	"ff": 'ﬀ', "ffi": 'ﬃ', "ffl": 'ﬄ', "circumflex": 'ˆ', "tilde": '˜', "breve": '˘', "dotaccent": '˙',
	"ring": '˚', "ogonek": '˛', "caron": 'ˇ', "hungarumlaut": '˝', "notequal": '≠', "lessequal": '≤',
	"greaterequal": '≥', "infinity": '∞', "arrowleft": '←', "arrowup": '↑', "arrowright": '→',
	"arrowdown": '↓', "arrowboth": '↔', "circle": '○', "openbullet": '◦', "filledbox": '■', "H18543": '▪',
	"H22073": '□', "H18533": '●', "triagrt": '►', "lozenge": '◊', "checkmark": '✓', "Omega": 'Ω', "Delta": '∆',
	"pi": 'π', "summation": '∑', "radical": '√', "bulletmath": '•', "textbullet": '•', "visiblespace": ' ',
}

// accents are the endings of the names of accented letters.
var accents = map[string]rune{
	"acute": '\u0301', "grave": '\u0300', "circumflex": '\u0302', "dieresis": '\u0308', "tilde": '\u0303',
	"caron": '\u030C', "cedilla": '\u0327', "commaaccent": '\u0326', "ogonek": '\u0328', "ring": '\u030A',
	"breve": '\u0306', "macron": '\u0304', "dotaccent": '\u0307', "dot": '\u0307', "hungarumlaut": '\u030B',
}

// formSuffixes are endings that say how a letter looks, not which it is.
var formSuffixes = []string{"small", "oldstyle", "superior", "inferior"}

// glyphText is the text that a glyph's name stands for, "" where it says nothing.
func glyphText(name string) string {
	if base, _, ok := strings.Cut(name, "."); ok && base != "" {
		name = base
	}
	if r, ok := glyphNames[name]; ok {
		return string(r)
	}
	if len(name) == 1 {
		return name
	}
	if s := codedName(name); s != "" {
		return s
	}
	if parts := strings.Split(name, "_"); len(parts) > 1 {
		return joinedGlyphs(parts)
	}
	if r, ok := accents[name[min(1, len(name)):]]; ok {
		return norm.NFC.String(name[:1] + string(r))
	}
	for _, suffix := range formSuffixes {
		if base := strings.TrimSuffix(name, suffix); base != name && base != "" {
			return strings.ToLower(glyphText(base))
		}
	}
	return ""
}

// codedName reads uni0041, also with several codes, and u1F600.
func codedName(name string) string {
	if digits, ok := strings.CutPrefix(name, "uni"); ok && len(digits) >= 4 && len(digits)%4 == 0 {
		var out []byte
		for ; digits != ""; digits = digits[4:] {
			n, err := strconv.ParseUint(digits[:4], 16, 16)
			if err != nil {
				return ""
			}
			out = append(out, byte(n>>8), byte(n))
		}
		return utf16Text(out)
	}
	if digits, ok := strings.CutPrefix(name, "u"); ok && len(digits) >= 4 && len(digits) <= 6 {
		if n, err := strconv.ParseUint(digits, 16, 21); err == nil {
			return string(rune(n))
		}
	}
	return ""
}

func joinedGlyphs(parts []string) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(glyphText(p))
	}
	return b.String()
}

// ligatures are single characters that stand for several letters.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")
