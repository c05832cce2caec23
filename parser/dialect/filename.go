package dialect

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"compdiff/internal/pattern"
)

// FileLabels are what the name of a source says of its edition: the framework's name,
// the edition's number and the language, BCP 47. Each is "" where the name does not say.
type FileLabels struct{ Framework, Edition, Language string }

// partsOfFileName are the words, the numbers and the separators of a file's name:
// "skills-9_en" is "skills", "-", "9", "_", "en".
var partsOfFileName = pattern.New(`\pL+|\d+(?:\.\d+)*|[^\pL\d]+`)

// nameLanguages are the languages that names of files are known to say, between
// underscores: "_en", "_en_2022".
var nameLanguages = Set{
	"ar": true, "bg": true, "ca": true, "cs": true, "da": true, "de": true, "el": true, "en": true, "es": true, "et": true,
	"fi": true, "fr": true, "he": true, "hr": true, "hu": true, "it": true, "ja": true, "ko": true, "lt": true, "lv": true,
	"nb": true, "nl": true, "no": true, "pl": true, "pt": true, "ro": true, "ru": true, "sk": true, "sl": true, "sv": true,
	"tr": true, "uk": true, "zh": true,
}

// NameLabels reads the name of a source: an edition is in it where some of it is
// a form in which the framework mentions its editions.
func (g *Grammar) NameLabels(name string) FileLabels {
	base := path.Base(strings.ReplaceAll(name[strings.LastIndex(name, ":")+1:], `\`, "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	parts := partsOfFileName().FindAllString(base, -1)
	found := FileLabels{Edition: g.editionIn(parts)}
	if found.Edition == "" {
		return FileLabels{}
	}
	found.Framework = g.Framework
	for _, word := range strings.Split(base, "_")[1:] {
		if nameLanguages[word] {
			found.Language = word
		}
	}
	return found
}

// TitleLabels reads the title that the properties of a source give it.
func (g *Grammar) TitleLabels(title string) FileLabels {
	found := FileLabels{Edition: g.editionIn(partsOfFileName().FindAllString(title, -1))}
	if found.Edition != "" {
		found.Framework = g.Framework
	}
	return found
}

// editionIn looks for a number among the parts of a name with a framework before it,
// parted in any way or in none.
func (g *Grammar) editionIn(parts []string) string {
	for i, number := range parts {
		if number[0] < '0' || number[0] > '9' {
			continue
		}
		for k := range i {
			said := strings.TrimRight(strings.Join(parts[k:i], ""), " _-.") + " " + number
			for _, m := range g.mentions {
				if in := m.match(said, strings.ToLower(said)); in["edition"] != "" {
					return in["edition"]
				}
			}
		}
	}
	return ""
}

// Mentioned finds the form in which a line, given without its marks and with them,
// names the framework; edition is "" where it does not say which.
func (g *Grammar) Mentioned(text, raw string) (form int, edition string, ok bool) {
	if g.hints(raw)&mentionHint == 0 {
		return 0, "", false
	}
	lower := strings.ToLower(raw)
	for k, m := range g.mentions {
		in := m.match(text, strings.ToLower(text))
		if in == nil {
			in = m.match(raw, lower)
		}
		if in != nil {
			return k, in["edition"], true
		}
	}
	return 0, "", false
}

// NameLanguage is the language that the name of a source says at its beginning or at its
// end, numbers aside: "skills_fr_2026.csv", "de-skills.txt"; "" where it says none of
// which forms are known. A code that is a word says none.
func NameLanguage(name string) string {
	base := path.Base(strings.ReplaceAll(name[strings.LastIndex(name, ":")+1:], `\`, "/"))
	parts := strings.FieldsFunc(strings.TrimSuffix(base, path.Ext(base)), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(parts) < 2 {
		return ""
	}
	for _, part := range []string{parts[len(parts)-1], parts[0]} {
		if !IsWord(part) && slices.Contains(Languages(), part) {
			return part
		}
	}
	return ""
}
