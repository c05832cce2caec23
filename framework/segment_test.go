package framework_test

import (
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Paints towers. Lights lamps.", []string{"Paints towers.", "Lights lamps."}},
		{"Paints towers.\u00a0 Lights lamps.", []string{"Paints towers.", "Lights lamps."}},
		{"Trims wicks, e.g. Those of brass lamps.", []string{"Trims wicks, e.g. Those of brass lamps."}},
		{"Reads charts (e.g. Tidal ones).", []string{"Reads charts (e.g. Tidal ones)."}},
		{"Keeps lamps, boats, etc. Reports storms.", []string{"Keeps lamps, boats, etc.", "Reports storms."}},
		{"Follows rule No. 5 of the pier.", []string{"Follows rule No. 5 of the pier."}},
		{"1. Paints the tower.", []string{"1. Paints the tower."}},
		{"Costs 1.5 times more. Is it safe? Yes!", []string{"Costs 1.5 times more.", "Is it safe?", "Yes!"}},
		{"Prüft Seile, z. B. Trossen. Nach 3. Mai gilt z.B. Regel 2.", []string{"Prüft Seile, z. B. Trossen.", "Nach 3. Mai gilt z.B. Regel 2."}},
		{"Lagert ca. 20 Seile. Fährt bzw. Führt.", []string{"Lagert ca. 20 Seile.", "Fährt bzw. Führt."}},
		{"Works in Santa Rosa, CA. Cranes stand there.", []string{"Works in Santa Rosa, CA.", "Cranes stand there."}},
		{"Avise al Sr. Gil. ¿Cabe? ¡Sí!", []string{"Avise al Sr. Gil.", "¿Cabe?", "¡Sí!"}},
		{"Vérifie p. ex. Les câbles (cf. Annexe). Note.", []string{"Vérifie p. ex. Les câbles (cf. Annexe).", "Note."}},
		{"索を点検する。「止まれ」と言う。風は？強い！", []string{"索を点検する。", "「止まれ」と言う。", "風は？", "強い！"}},
		{"「風が強い。」と言う。（記録する。）", []string{"「風が強い。」と言う。", "（記録する。）"}},
		{"检查缆绳。记录风速。", []string{"检查缆绳。", "记录风速。"}},
		{"No full stop at all", []string{"No full stop at all"}},
		{"  ", nil},
		{"...", []string{"..."}},
	} {
		if got := framework.Sentences(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"user/keeper needs, and the pier’s lamp.": "user / keeper needs , and the pier’s lamp .",
		"lower-value 1.5 items":                   "lower - value 1.5 items",
		"":                                        "",
	} {
		var got []string
		for _, w := range framework.Words(text) {
			got = append(got, w.Text)
			if text[w.Start:w.End] != w.Text {
				t.Errorf("%q: %q does not stand at %d to %d", text, w.Text, w.Start, w.End)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// FuzzSentences holds that sentences are the text, cut at spaces.
func FuzzSentences(f *testing.F) {
	f.Add("Paints towers. Lights lamps, e.g. Brass ones.")
	f.Add("\u0301 a.\u00a0B\u200b. \xff")
	f.Fuzz(func(t *testing.T, text string) {
		sentences := framework.Sentences(text)
		if got, want := strings.Join(sentences, " "), framework.Clean(text); squeeze(got) != squeeze(want) {
			t.Errorf("sentences %q of %q", got, want)
		}
		for _, s := range sentences {
			if s == "" || s != framework.Clean(s) {
				t.Errorf("%q is no clean sentence", s)
			}
		}
	})
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
