package diff

import "compdiff/framework"

// conclusions are the rules that say what other changes amount to.
var conclusions = set("skill-split skill-merged skill-code-reused category-renamed defect-carried-over defect-introduced defect-fixed")

// isPlaced reports whether the texts of a change have places in a list.
func isPlaced(c Change) bool { return order(c) >= levelOrder || c.Step != 0 }

// textPlace is where a text stands in an edition.
type textPlace struct {
	skill, part  string
	level, index int
}

// textPlaces are the places of the texts that changes name, on either side.
type textPlaces struct{ old, new placesOf }

func descriptionTexts(s *framework.Skill) []Text {
	if s.Description.Text == "" {
		return nil
	}
	return []Text{{Text: s.Description}}
}
