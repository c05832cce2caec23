package parser

import (
	"slices"
	"testing"
)

// The paragraphs of an item are texts of their own: none is glued to the one above, and
// a line that the page breaks within a paragraph goes on with it.
func TestParagraphsOfItemsAreNotGlued(t *testing.T) {
	markdown := `# Dock skills

### Rigging

**Description:** Rigging ships

**Levels:**
- **Level 1:**

  Rigging, the first step

  You tie the basic knots
  and know what they hold

  You watch the weather. You ask
  before you go aloft.

- **Level 2:**

  You rig a mast.

### Caulking

**Description:** Closing seams

**Levels:**
- **Level 1:**

  You roll oakum.

- **Level 2:**

  You drive it home.

  You pay the seam.
`
	html := `<h1>Dock skills</h1>
<h3>Rigging</h3><p><b>Description:</b> Rigging ships</p><p><b>Levels:</b></p>
<ul><li><b>Level 1:</b><p>Rigging, the first step</p><p>You tie the basic knots<br>and know what they hold</p><p>You watch the weather. You ask
before you go aloft.</p></li>
<li><b>Level 2:</b><p>You rig a mast.</p></li></ul>
<h3>Caulking</h3><p><b>Description:</b> Closing seams</p><p><b>Levels:</b></p>
<ul><li><b>Level 1:</b><p>You roll oakum.</p></li><li><b>Level 2:</b><p>You drive it home.</p><p>You pay the seam.</p></li></ul>
`
	want := []string{"Rigging, the first step", "You tie the basic knots and know what they hold", "You watch the weather.", "You ask before you go aloft."}
	for name, text := range map[string]string{"page.md": markdown, "page.html": html} {
		e, err := Parse(name, []byte(text), Options{})
		if err != nil || len(e.Skills) != 2 || len(e.Skills[0].Levels) != 2 {
			t.Fatalf("%s: %v", name, err)
		}
		var got []string
		for _, s := range e.Skills[0].Levels[0].Statements {
			got = append(got, s.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
