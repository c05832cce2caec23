package report

import "strings"

// of reports whether the remark belongs to a release.
func (m EditorRemark) of(r Release) bool {
	return m.Edition == "" || m.Edition == r.New.Edition || m.Edition == r.New.Name
}

// about reports whether the remark is about a skill.
func (m EditorRemark) about(s SkillNotes) bool {
	return m.Skill != "" && (strings.EqualFold(m.Skill, s.Code) || strings.EqualFold(m.Skill, s.Name))
}

// UnusedRemarks are those that stand nowhere in release notes, since no edition or no
// changed skill is called so.
func UnusedRemarks(d Releases, remarks []EditorRemark) []EditorRemark {
	var unused []EditorRemark
	releases := d.content().releases()
	for _, m := range remarks {
		used := false
		for _, r := range releases {
			used = used || m.of(r) && m.Skill == ""
			for _, s := range r.Skills {
				used = used || m.of(r) && m.about(s)
			}
		}
		if !used {
			unused = append(unused, m)
		}
	}
	return unused
}

// remarked are the remarks on a skill, or on the edition where the skill has neither code nor
// name, as Markdown.
func (n *releaseNotes) remarked(s SkillNotes) []string {
	var all []string
	for _, m := range n.style.Remarks {
		whole := m.Skill == "" && s.Code+s.Name == ""
		if m.of(n.release) && (whole || m.about(s)) {
			all = append(all, n.said(Visible(m.Text), s.ID))
		}
	}
	return all
}

// remarks writes them below what the notes say.
func (n *releaseNotes) remarks(s SkillNotes) {
	for _, said := range n.remarked(s) {
		n.printf("\n*Remark*: %s\n", said)
	}
}

// remarkedOn are the remarks on a skill by its id.
func (n *releaseNotes) remarkedOn(id string) []string {
	for _, s := range n.release.Skills {
		if s.ID == id {
			return n.remarked(s)
		}
	}
	return nil
}
