package dialect

import "testing"

// TestHeaderLanguages takes languages off headers, and leaves what is none.
func TestHeaderLanguages(t *testing.T) {
	for header, want := range map[string]string{
		"Name (nl)": "Name nl", "Name [nl-BE]": "Name nl", "Skill name - Dutch": "Skill name nl", "skill_name_nl_BE": "skill_name nl",
		"NL: Name": "Name nl", "(fr) Name": "Name fr", "Name EN": "Name en", "Level 1 English": "Level 1 en", "Nom français": "Nom fr",
		"Name": "", "Level 3 (Apply)": "", "Name (2024)": "", "Overall description": "", "nl": "", "Skill code": "", "Polish": "",
	} {
		base, language, ok := HeaderLanguage(header)
		got := ""
		if ok {
			got = base + " " + language
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", header, got, want)
		}
	}
}

// TestNarrow writes wide signs as narrow ones and leaves all others.
func TestNarrow(t *testing.T) {
	for text, want := range map[string]string{"０：Not reached": "0: Not reached", "２： Assist": "2: Assist", "（Ａ）": "(A)", "Naïve – 1": "Naïve – 1", "": ""} {
		if got := narrow(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
