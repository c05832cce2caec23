package dialect

import (
	"slices"
	"testing"
)

// tongue is the grammar of a built-in dialect for a language.
func tongue(t *testing.T, dialect, language string) *Grammar {
	t.Helper()
	g, err := BuiltInGrammar(dialect)
	if err != nil {
		t.Fatal(err)
	}
	in, err := g.In(language)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// TestLanguagesAreRead makes a dialect ready in every language, as one of a user's would
// be, so that a form which is wrong is found.
func TestLanguagesAreRead(t *testing.T) {
	if len(Languages()) != 10 {
		t.Errorf("there are forms of %v; want ten languages", Languages())
	}
	own, err := BuiltIn("sfia")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range Languages() {
		l, err := localForms(code)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := compileIn(own, false, code, l); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
}

// TestLevelsOfLanguages reads headings of levels in the forms that English has, with and
// without accents, in capitals, with words for numbers.
func TestLevelsOfLanguages(t *testing.T) {
	for language, headings := range map[string][]string{
		"fr": {"Niveau 3", "NIVEAU 3", "niveau trois", "Niveau III", "Niveau 3 - Appliquer", "Niveau 3 : Appliquer", "Niveau 3 (Appliquer)", "Niveau de responsabilité 3", "Niveau de responsabilite 3", "Grutage : Niveau 3", "N3", "3e niveau", "Échelon 3", "Echelon 3", "Niveau 3 sur 7"},
		"de": {"Stufe 3", "STUFE 3", "Stufe drei", "Stufe III", "Stufe 3 - Anwenden", "Stufe 3: Anwenden", "Stufe 3 (Anwenden)", "Niveau 3", "Level 3", "Kompetenzstufe 3", "Kranführung: Stufe 3", "S3", "3. Stufe", "Stufe 3 von 7"},
		"es": {"Nivel 3", "NIVEL 3", "Nivel tres", "Nivel III", "Nivel 3 - Aplicar", "Nivel 3: Aplicar", "Nivel de responsabilidad 3", "Grúas: Nivel 3", "N3", "Nivel 3 de 7"},
		"pt": {"Nível 3", "NÍVEL 3", "Nivel 3", "Nível três", "Nivel tres", "Nível III", "Nível 3 - Aplicar", "Nível de proficiência 3", "N3"},
		"it": {"Livello 3", "LIVELLO 3", "Livello tre", "Livello III", "Livello 3 - Applicare", "Livello di responsabilità 3", "Liv. 3", "Gru: Livello 3"},
		"nl": {"Niveau 3", "NIVEAU 3", "Niveau drie", "Niveau III", "Niveau 3 - Toepassen", "Verantwoordelijkheidsniveau 3", "Kranen: Niveau 3"},
		"sv": {"Nivå 3", "NIVÅ 3", "Niva 3", "Nivå tre", "Nivå III", "Nivå 3 - Tillämpa", "Ansvarsnivå 3", "Kranar: Nivå 3"},
		"pl": {"Poziom 3", "POZIOM 3", "Poziom trzy", "Poziom trzeci", "Poziom III", "Poziom 3 - Stosuje", "Poziom odpowiedzialności 3", "Poziom odpowiedzialnosci 3", "Dźwigi: Poziom 3"},
		"ja": {"レベル3", "レベル 3", "レベル３", "レベル三", "レベル3：適用", "レベル3（適用）", "責任レベル3", "クレーン レベル3", "クレーン：レベル3", "Level 3"},
		"zh": {"第3级", "第三级", "3级", "三级", "级别3", "级别 3", "级别３", "第3级：应用", "第三级（应用）", "第3級", "起重机：第3级", "等级3"},
	} {
		g := tongue(t, "sfia", language)
		for _, text := range headings {
			h, ok := g.Heading(text)
			if !ok || !slices.Equal(h.Levels, []int{3}) {
				t.Errorf("%s: %q is read as %+v, want a heading of level 3", language, text, h)
			}
		}
	}
}

// TestUndefinedInLanguages knows that a level is not defined, and what says something.
func TestUndefinedInLanguages(t *testing.T) {
	for language, texts := range map[string][2][]string{
		"fr": {{"Cette compétence n'est pas définie à ce niveau.", "Cette compétence n’est pas observée à ce niveau.", "Non défini à ce niveau", "Non definie", "Sans objet"}, {"Définit les niveaux du quai."}},
		"de": {{"Diese Fähigkeit ist auf dieser Stufe nicht definiert.", "Diese Faehigkeit ist auf dieser Stufe nicht definiert", "Auf dieser Stufe nicht definiert", "Nicht definiert", "Entfällt"}, {"Beschreibt die Stufen der Treppe."}},
		"es": {{"Esta habilidad no está definida en este nivel.", "No definido en este nivel", "No aplica"}, {"Define los niveles del muelle."}},
		"pt": {{"Esta competência não está definida neste nível.", "Não definido neste nível", "Nao definido"}, {"Define os níveis do cais."}},
		"it": {{"Questa competenza non è definita a questo livello.", "Non definito a questo livello", "Non applicabile"}, {"Definisce i livelli della banchina."}},
		"nl": {{"Deze vaardigheid is niet gedefinieerd op dit niveau.", "Niet gedefinieerd op dit niveau", "N.v.t."}, {"Bepaalt de niveaus van de kade."}},
		"sv": {{"Denna färdighet är inte definierad på denna nivå.", "Ej definierad på denna nivå", "Ej tillämpligt"}, {"Definierar kajens nivåer."}},
		"pl": {{"Ta umiejętność nie jest zdefiniowana na tym poziomie.", "Nie zdefiniowano na tym poziomie", "Nie dotyczy"}, {"Określa poziomy nabrzeża."}},
		"ja": {{"このスキルはこのレベルでは定義されていません。", "このレベルでは定義されていない。", "未定義", "該当なし"}, {"岸壁のレベルを定義する。"}},
		"zh": {{"此技能在此级别未定义。", "该技能未在此级别定义。", "未定义", "不适用"}, {"定义码头的级别。"}},
	} {
		g := tongue(t, "sfia", language)
		for _, text := range texts[0] {
			if !g.IsUndefined(text) {
				t.Errorf("%s: %q says that a level is not defined", language, text)
			}
		}
		for _, text := range texts[1] {
			if g.IsUndefined(text) {
				t.Errorf("%s: %q says something", language, text)
			}
		}
	}
}
