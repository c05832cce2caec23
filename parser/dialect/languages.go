package dialect

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/yamlfile"
)

//go:embed languages.yaml
var languagesFile []byte

// languages are the codes of languages by what headers call them, folded.
var languages = sync.OnceValue(func() map[string]string {
	var file map[string][]string
	if err := yamlfile.ReadOwn(languagesFile, &file); err != nil {
		panic(err) // a test reads the file
	}
	codes := map[string]string{}
	for code, names := range file {
		codes[code] = code
		for _, name := range names {
			codes[framework.Fold(name)] = code
		}
	}
	return codes
})

// besideHeader is a language at the end of a header or at its beginning: "Name (nl)",
// "Name [nl-BE]", "Name - Dutch", "name_nl", "NL: Name", "Name NL".
var besideHeader = []func() *regexp.Regexp{
	pattern.New(`^(?P<base>.*\S)\s*[(\[](?P<language>[^()\[\]]+)[)\]]$`),
	pattern.New(`^(?P<base>.*\S)(?:\s+[-–—/|]\s+|:\s*)(?P<language>[^-–—/|:]+)$`),
	pattern.New(`^(?P<base>.*?[^\s_])_(?P<language>\pL{2,3}(?:[-_]\pL{2,4})?|\pL+)$`),
	pattern.New(`^(?P<language>[^-–—/|:]+)(?:\s+[-–—/|]\s+|:\s*)(?P<base>\S.*)$`),
	pattern.New(`^[(\[](?P<language>[^()\[\]]+)[)\]]\s*(?P<base>\S.*)$`),
	pattern.New(`^(?P<base>.*\S)\s+(?P<language>\p{Lu}{2,3}|\pL{4,})$`),
}

// region is the country or script behind the code of a language: "nl-BE".
var region = pattern.New(`^(\pL{2,3})[-_]\pL{2,4}$`)

// HeaderLanguage takes the language off a header that says which it is in; ok is false
// where it says none. Whether that is meant, the other headers must show: "(ID)" may be
// an identifier.
func HeaderLanguage(header string) (base, language string, ok bool) {
	text := framework.Clean(header)
	if len(text) > MaxHeading || !mayNameLanguage(text) {
		return "", "", false
	}
	for _, made := range besideHeader {
		form := made()
		in := form.FindStringSubmatch(text)
		if in == nil {
			continue
		}
		said := strings.TrimSpace(in[form.SubexpIndex("language")])
		if parts := region().FindStringSubmatch(said); parts != nil {
			said = parts[1]
		}
		if code, known := languages()[framework.Fold(said)]; known {
			return in[form.SubexpIndex("base")], code, true
		}
	}
	return "", "", false
}

// mayNameLanguage is a cheap test: the first word of a header or one of the last two,
// before a country, is a language.
func mayNameLanguage(text string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) < 2 {
		return false
	}
	for _, at := range []int{0, len(words) - 2, len(words) - 1} {
		if _, ok := languages()[framework.Fold(words[at])]; ok {
			return true
		}
	}
	return false
}

// IsWord reports that the code of a language is a word or a short form that headers
// have for other reasons: an ID, a No., IT.
func IsWord(language string) bool {
	return language == "id" || language == "no" || language == "it" || language == "is"
}
