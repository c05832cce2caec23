package check

import "compdiff/framework"

// forms gives the forms of all skills, in order.
func (r *reading) forms() []*form {
	if r.formed != nil || len(r.edition.Skills) == 0 {
		return r.formed
	}
	at := map[*framework.Skill]*form{}
	guiding := set{}
	for i := range r.edition.Skills {
		f := &form{skill: &r.edition.Skills[i], paragraphs: map[string]int{}, guiding: guiding}
		at[f.skill] = f
		r.formed = append(r.formed, f)
	}
	for _, l := range r.lines() {
		f := at[l.owner]
		switch l.sort() {
		case "description":
			f.description = append(f.description, l)
		case "guidance":
			f.guidance = append(f.guidance, l)
			if !l.item && goingOnWords[l.lead] {
				guiding[l.lead] = true
			}
		case "levels":
			f.levels = append(f.levels, l)
			if !l.joined {
				f.paragraphs[l.part]++
			}
		}
	}
	return r.formed
}
