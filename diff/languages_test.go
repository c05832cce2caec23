package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/language"
)

// foreign are two texts in a language, and the class of the change from one to the other.
var foreign = []struct {
	code, old, new string
	class          Class
	aspect         Aspect
}{
	{"fr", "Vérifie la grue, puis signale les défauts.", "Vérifie la grue puis signale les défauts.", Editorial, Punctuation},
	{"fr", "Établit le plan d’arrimage.", "Etablit le plan d'arrimage.", Editorial, Spelling},
	{"fr", "Tient la clé du local.", "Tient la clef du local.", Editorial, Spelling},
	{"fr", "Vérifie la grue avant le poste.", "Contrôle la grue avant le poste.", Wording, ""},
	{"fr", "Assure la conduite de l'équipe.", "Assure la conduite des équipes.", Wording, ""},
	{"fr", "Vérifie les câbles et les poulies.", "Vérifie les câbles, les poulies et les freins.", Substantive, ItemAdded},
	{"fr", "Vérifie les câbles et les poulies.", "Vérifie les câbles.", Substantive, ItemRemoved},
	{"fr", "Décide quand lever.", "Ne décide pas quand lever.", Substantive, ""},
	{"fr", "Doit signaler les défauts.", "Peut signaler les défauts.", Substantive, ""},
	{"fr", "Signale les défauts du quai.", "Signale tous les défauts du quai.", Substantive, ""},
	{"fr", "Dirige l'équipe du quai.", "Appuie l'équipe du quai.", Substantive, VerbChanged},
	{"fr", "Suit les procédures appropriées du port.", "Suit les procédures du port.", Wording, ""},
	{"de", "Prüft den Kran, bevor die Schicht beginnt.", "Prüft den Kran bevor die Schicht beginnt.", Editorial, Punctuation},
	{"de", "Sorgt dafür, dass Schiffe groß genug sind.", "Sorgt dafür, daß Schiffe gross genug sind.", Editorial, Spelling},
	{"de", "Prüft den Kran vor der Schicht.", "Überprüft den Kran vor der Schicht.", Wording, ""},
	{"de", "Plant die Beladung des Schiffes.", "Planung der Beladung des Schiffes.", Wording, ""},
	{"de", "Prüft Seile und Rollen.", "Prüft Seile, Rollen und Bremsen.", Substantive, ItemAdded},
	{"de", "Entscheidet, wann gehoben wird.", "Entscheidet nicht, wann gehoben wird.", Substantive, ""},
	{"de", "Muss Mängel melden.", "Kann Mängel melden.", Substantive, ""},
	{"de", "Meldet Mängel am Kai.", "Meldet alle Mängel am Kai.", Substantive, ""},
	{"de", "Leitet die Schicht am Kai.", "Begleitet die Schicht am Kai.", Substantive, VerbChanged},
	{"es", "Revisa la grúa, y avisa de los defectos.", "Revisa la grúa y avisa de los defectos.", Editorial, Punctuation},
	{"es", "Anota el período de descanso.", "Anota el periodo de descanso.", Editorial, Spelling},
	{"es", "Comprueba la grúa antes del turno.", "Verifica la grúa antes del turno.", Wording, ""},
	{"es", "Revisa cables y poleas.", "Revisa cables, poleas y frenos.", Substantive, ItemAdded},
	{"es", "Decide cuándo izar.", "No decide cuándo izar.", Substantive, ""},
	{"es", "Debe avisar de los defectos.", "Puede avisar de los defectos.", Substantive, ""},
	{"es", "Dirige el turno del muelle.", "Apoya el turno del muelle.", Substantive, VerbChanged},
	{"es", "Sigue las normas adecuadas del puerto.", "Sigue las normas del puerto.", Wording, ""},
	{"it", "Controlla la gru, prima del turno.", "Controlla la gru prima del turno.", Editorial, Punctuation},
	{"it", "Controlla la gru prima del turno.", "Non controlla la gru prima del turno.", Wording, ""},
	{"ja", "索を点検し、報告する。", "索を点検し報告する。", Editorial, Punctuation},
	{"ja", "索を点検し、報告する。", "索を点検しない。", Wording, ""},
	{"zh", "检查缆绳，并报告。", "检查缆绳并报告。", Editorial, Punctuation},
	{"zh", "检查缆绳并报告。", "不检查缆绳。", Wording, ""},
	{"fi", "Tarkastaa nosturin ennen vuoroa.", "Ei tarkasta nosturia.", Wording, ""},
}

// TestForeignClasses judges reworded texts in other languages: by their own rules, and by
// none where there are none.
func TestForeignClasses(t *testing.T) {
	for _, test := range foreign {
		for _, way := range [][2]string{{test.old, test.new}, {test.new, test.old}} {
			lex := newLexicon(&verbs{rules: language.For(test.code)})
			old, new := lex.sentence(way[0]), lex.sentence(way[1])
			es := redline(old, new)
			v := lex.classify(old, new, surroundings{level: true}, es)
			if v.class != test.class {
				t.Errorf("%s: %q to %q is %s, %q; want %s", test.code, way[0], way[1], v.class, v.reason, test.class)
			}
			if v.unjudged != (test.class == Wording && !language.For(test.code).Judges()) {
				t.Errorf("%s: %q to %q: unjudged is %v", test.code, way[0], way[1], v.unjudged)
			}
			if test.aspect != "" && way[0] == test.old && (len(v.aspects) == 0 || v.aspects[0] != test.aspect) {
				t.Errorf("%s: %q to %q has the aspects %v, want %s", test.code, way[0], way[1], v.aspects, test.aspect)
			}
			if got := textOf(spans(es), Insert); got != way[0] {
				t.Errorf("the old side of the redline is %q, want %q", got, way[0])
			}
			if got := textOf(spans(es), Delete); got != way[1] {
				t.Errorf("the new side of the redline is %q, want %q", got, way[1])
			}
		}
	}
}

// textOf is what the spans of a redline say but for those of one operation.
func textOf(spans []Span, without Op) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Op != without {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// inLanguage is an edition of one skill with one level.
func inLanguage(statements ...string) *framework.Edition {
	level := framework.Level{Number: 2}
	for _, s := range statements {
		level.Statements = append(level.Statements, framework.Statement{Text: s})
	}
	return &framework.Edition{Skills: []framework.Skill{{Code: "CRAN", Name: "Grue", Levels: []framework.Level{level}}}}
}

// TestTwoLanguages compares editions in different languages: one doubt, and not a change;
// unless somebody wants their words compared, when nothing is judged.
func TestTwoLanguages(t *testing.T) {
	french := inLanguage("Vérifie la grue avant le poste et signale les défauts de la grue au chef.", "Guide le crochet et la charge pour les grutiers.")
	english := inLanguage("Checks the crane before the shift and reports the defects of the crane to the foreman.", "Guides the hook and the load for the drivers.")
	log := Compare(french, english)
	if len(log.Doubts) != 1 || log.Doubts[0].Rule != "edition-language-differs" || len(log.Changes) != 0 || log.Summary.Statements.NotCompared != 2 {
		t.Errorf("doubts %v, changes %v, summary %+v", log.Doubts, log.Changes, log.Summary.Statements)
	}
	log, err := CompareWith(french, english, Options{MixedLanguages: true})
	if err != nil || len(log.Doubts) != 0 || log.DoubtsIgnored != 1 || len(log.Changes) == 0 {
		t.Errorf("doubts %v, ignored %d, changes %v, error %v", log.Doubts, log.DoubtsIgnored, log.Changes, err)
	}
}

// TestSimilarityWithoutSpaces pairs statements in Chinese and Japanese by pairs of
// characters: what shares single ones only is another statement.
func TestSimilarityWithoutSpaces(t *testing.T) {
	for code, texts := range map[string][3]string{
		"zh": {"检查缆绳和护舷并报告缺陷。", "检查缆绳、护舷并记录缺陷。", "报检查绳索的陷阱和护栏。"},
		"ja": {"索と防舷材を点検し、不具合を報告する。", "索と防舷材を点検し、不具合を記録する。", "報道の材料を索引に告知し、検算の点を具体化する。"},
	} {
		lex := newLexicon(&verbs{rules: language.For(code)})
		near, far := similarity(lex.sentence(texts[0]), lex.sentence(texts[1])), similarity(lex.sentence(texts[0]), lex.sentence(texts[2]))
		if near < 500 || far > 250 {
			t.Errorf("%s: the same statement is alike by %d, another by %d", code, near, far)
		}
	}
}
