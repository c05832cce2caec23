package parser

import (
	"fmt"
	"strings"
	"testing"
)

// partsRead reads a source and gives what each skill was read as, a line each.
func partsRead(t *testing.T, name, text string) string {
	t.Helper()
	e, err := Parse(name, []byte(text), Options{})
	if err != nil {
		return err.Error()
	}
	var out strings.Builder
	for _, s := range e.Skills {
		fmt.Fprintf(&out, "%s: %s", s.Code, s.Description.Text)
		for _, n := range s.Guidance {
			fmt.Fprintf(&out, " | %s", n.Text)
		}
		for _, l := range s.Levels {
			fmt.Fprintf(&out, " | %d", l.Number)
			for _, st := range l.Statements {
				fmt.Fprintf(&out, " %s", st.Text)
			}
		}
		for _, sec := range s.Sections {
			fmt.Fprintf(&out, " | %s: %s", sec.Title, sec.Text)
		}
		out.WriteString("\n")
	}
	return strings.TrimSpace(out.String())
}

// The mark of a box in a note is no text, and what stands behind it heads the box; a quotation
// whose first line only begins with brackets is text.
func TestBoxesOfNotes(t *testing.T) {
	skill := func(name, code, levels string) string {
		return "# " + name + " " + code + "\n\nKeeping " + strings.ToLower(name) + " sound.\n\n> [!note] Guidance notes\n> Look at it twice.\n\n" + levels
	}
	text := skill("Rope work", "ROPE", "> [!info]- Level 2\n> Coils ropes.\n> Splices *eyes*.\n\n> [!info]- Level 3\n> - Plans rigging.\n") +
		"\n" + skill("Sail work", "SAIL", "> [!info]- Level 2\n> Mends sails.\n\n> [!TIP]\n> Folds them.\n")
	want := "ROPE: Keeping rope work sound. | Look at it twice. | 2 Coils ropes. Splices eyes. | 3 Plans rigging.\n" +
		"SAIL: Keeping sail work sound. | Look at it twice. | 2 Mends sails. Folds them."
	if got := partsRead(t, "notes.md", text); got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
	plain := "# Rope work ROPE\n\nKeeping ropes sound.\n\n### Level 2\n\n> [Sic] Coils ropes.\n"
	if got := partsRead(t, "notes.md", plain); !strings.Contains(got, "2 [Sic] Coils ropes.") {
		t.Errorf("brackets that mark no box were taken off: %s", got)
	}
}

// Bars in the margin stand beside lines that changed; a line drawn with several of them is no
// such line.
func TestChangeBars(t *testing.T) {
	text := "  Rope work ROPE\n\n  Keeping ropes sound.\n\n¦ Level 2\n\n¦ Coils ropes.\n\n  Level 3\n\n  Plans rigging.\n"
	want := "ROPE: Keeping ropes sound. | 2 Coils ropes. | 3 Plans rigging."
	if got := partsRead(t, "bars.txt", text); got != want {
		t.Errorf("read as %q, want %q", got, want)
	}
	drawn := "Rope work ROPE\n\nKeeping ropes sound.\n\nLevel 2\n\nCoils ropes.\n\n│ a │ b │\n"
	if got := partsRead(t, "bars.txt", drawn); !strings.Contains(got, "│ a │ b │") {
		t.Errorf("a drawn row lost its first bar: %q", got)
	}
}

// Facts may be set out in columns before their colons, and stand below the line that says
// which levels there are.
func TestFactsInColumns(t *testing.T) {
	skill := func(name, code, owner string) string {
		return name + " (" + code + ")\n\nCategory : Yard\nLevels   : 2-3\nOwner    : " + owner + "\nStatus   : Agreed\n\nKeeping it sound.\n\nLevel 2\n\nCoils.\n\nLevel 3\n\nPlans.\n"
	}
	text := skill("Rope work", "ROPE", "Works team") + "\n" + skill("Sail work", "SAIL", "Sail loft")
	want := "ROPE: Keeping it sound. | 2 Coils. | 3 Plans. | Owner: Works team | Status: Agreed\n" +
		"SAIL: Keeping it sound. | 2 Coils. | 3 Plans. | Owner: Sail loft | Status: Agreed"
	if got := partsRead(t, "facts.txt", text); got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
}

// Levels that nobody knows may say how many there are, and what they are called.
func TestLevelsOutOfMany(t *testing.T) {
	skill := func(name, code, first, second string) string {
		return name + " " + code + "\n\nKeeping it sound.\n\nGuidance notes\n\nLook at it twice.\n\n" + first + "\n\nCoils ropes.\n\n" + second + "\n\nPlans rigging.\n"
	}
	text := skill("Rope work", "ROPE", "[2/5] Assist", "[3/5] Apply") + "\n" + skill("Sail work", "SAIL", "[2/5] Assist", "[3/5] Apply")
	want := "ROPE: Keeping it sound. | Look at it twice. | 2 Coils ropes. | 3 Plans rigging."
	if got := partsRead(t, "counted.txt", text); !strings.HasPrefix(got, want) {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
	other := skill("Rope work", "ROPE", "(2) Coils rope ends.", "(3) Cleans them.") + "\n" + skill("Sail work", "SAIL", "(2) Mends sails.", "(3) Folds them.")
	if got := partsRead(t, "counted.txt", other); !strings.Contains(got, "2 Coils rope ends. Coils ropes.") {
		t.Errorf("what stands behind a number was taken for a name: %s", got)
	}
}

// A foot that falls in the middle of a sentence is taken out however low its number.
func TestFeetInSentences(t *testing.T) {
	text := "Rope work ROPE\n\nKeeping ropes sound for\nYard skills | 2\nthose who sail.\n\nLevel 2\n\nCoils ropes and keeps the\nYard skills | 3\nlocker dry.\n"
	if got := partsRead(t, "feet.txt", text); strings.Contains(got, "Yard skills") {
		t.Errorf("a foot was left in a sentence: %s", got)
	}
}

// Sentences below an unknown heading behind the levels of every skill may be the guidance, where
// no skill has another; names with a full stop are none.
func TestSentencesBelowLevels(t *testing.T) {
	for text, want := range map[string]bool{
		"It covers wire ropes as well as those of hemp.": true,
		"Hand weaver.": false,
	} {
		skill := func(name, code string) string {
			return name + " " + code + "\n\nKeeping it sound.\n\nLevel 2\n\nCoils ropes.\n\nLevel 3\n\nPlans rigging.\n\nIn practice\n\n" + text + "\n"
		}
		e, err := Parse("late.txt", []byte(skill("Rope work", "ROPE")+"\n"+skill("Sail work", "SAIL")), Options{})
		if err != nil {
			t.Fatal(err)
		}
		said := strings.Contains(fmt.Sprint(e.Problems), "it was read as a section, and may be the guidance")
		if said != want {
			t.Errorf("%q: said %v, want %v", text, said, want)
		}
	}
}

// What says that a level is not defined is in doubt where it breaks off in the middle of what
// others say whole.
func TestUndefinedBreaksOff(t *testing.T) {
	skill := func(name, code, said string) string {
		return name + " " + code + "\n\nKeeping it sound.\n\nLevel 1\n\nCoils ropes.\n\nLevel 2\n\n" + said + "\n"
	}
	for end, want := range map[string]bool{"This level is not defi": true, "This level is not defined for this skill": false} {
		e, err := Parse("cut.txt", []byte(skill("Rope work", "ROPE", "This level is not defined for this skill.")+"\n"+skill("Sail work", "SAIL", end)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if said := strings.Contains(fmt.Sprint(e.Problems), "breaks off where other levels say"); said != want {
			t.Errorf("%q: said %v, want %v", end, said, want)
		}
	}
}
