package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
)

// Words that documents are called and speak of themselves with, and that hardly any skill
// or duty has.

// noticeWords are what a notice is about, in small letters: the document, its
// editions, its rights, and what readers may say of it.
var noticeWords = wordSet(`page pages document documents edition editions issue issues version versions release catalogue catalog framework
	website site webpage download copyright © licence license licensed rights reserved printed reprinted publication published publisher
	feedback comment comments consultation
	seite dokument ausgabe fassung auflage rahmenwerk urheberrecht lizenz édition référentiel droits licence publication
	página documento edición versión derechos pagina edizione versione diritti licenza versie uitgave rechten
	documento edição versão direitos`)

// documentWords are what documents about levels are called, and hardly any skill is.
var documentWords = pattern.New(`(?i)\b(?:ladders?|frameworks?|matrix|matrices|levels|career|progression|expectations|competencies|capabilities|roles)\b`)

// saysOfDocument reports that a text is about the document that it stands in.
func saysOfDocument(text string) bool {
	for _, w := range strings.Fields(framework.Fold(text)) {
		if noticeWords[strings.Trim(w, ".,;:()[]")] {
			return true
		}
	}
	return strings.Contains(text, "©")
}

func wordSet(text string) dialect.Set {
	set := dialect.Set{}
	for _, w := range strings.Fields(text) {
		set[framework.Fold(w)] = true
	}
	return set
}
