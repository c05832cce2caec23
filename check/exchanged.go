package check

// Where the headings of descriptions and guidance are exchanged, over columns or in every
// page, no skill differs from the others. Their form shows it: a description says in a
// sentence or two what a skill is, and what lists activities is guidance.

// minExchanged is how many skills with both parts show that they may be exchanged.
const minExchanged = 3

// exchangedParts reports descriptions and guidance that may be exchanged in all skills:
// descriptions hold lists behind an introduction and further paragraphs, and every guidance
// is a single paragraph.
func exchangedParts(r *reading) []fault {
	both, listed := 0, 0
	var out []fault
	for _, f := range r.forms() {
		if len(f.description) == 0 || len(f.guidance) == 0 {
			continue
		}
		if len(f.guidance) > 1 || f.guidance[0].item || f.guidance[0].introduces() {
			return nil
		}
		both++
		if has, _ := f.listInDescription(); has {
			listed++
		}
		out = append(out, fault{whole(f.skill, "description"), f.skill.Description.Text,
			"descriptions hold lists and every guidance is one paragraph: the two may be exchanged in all skills"})
	}
	if both < minExchanged || listed*2 < both {
		return nil
	}
	return out
}
