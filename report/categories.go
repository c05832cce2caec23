package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

// Skills is how many skills the category has or had.
func (c Category) skills() int { return c.New + c.Gone + c.High + c.Medium + c.Low + c.Same }

// newCategories counts skills by category, in the order of the names; nil where
// no skill states a category.
func newCategories(c *diff.Changelog, m Matrix) []Category {
	letters := map[string]diff.Letter{}
	for _, r := range m.Rows {
		letters[cmp.Or(r.Code, r.Name)] = r.Overall
	}
	by := map[string]*Category{}
	for _, p := range places(c) {
		name := Visible(strings.Join(p.category[:min(1, len(p.category))], ""))
		if by[name] == nil {
			by[name] = &Category{Name: name}
		}
		by[name].count(letters[Visible(p.skill)])
	}
	var all []Category
	for _, one := range by {
		all = append(all, *one)
	}
	sorting.By(all, func(a, b Category) int { return strings.Compare(a.Name, b.Name) })
	if len(all) == 1 && all[0].Name == "" {
		return nil
	}
	return all
}

func (c *Category) count(overall diff.Letter) {
	switch overall {
	case diff.Appeared:
		c.New++
	case diff.Gone:
		c.Gone++
	case diff.High:
		c.High++
	case diff.Medium:
		c.Medium++
	case diff.Low:
		c.Low++
	default:
		c.Same++
	}
}

// placed is a skill of either edition with its category.
type placedSkill struct {
	skill    string // as in the changes
	category []string
}

// places lists all skills of both editions, those that both have first.
func places(c *diff.Changelog) []placedSkill {
	var all []placedSkill
	for _, k := range c.Kept {
		all = append(all, placedSkill{k.Skill, k.Category})
	}
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		if change.Whole != nil {
			all = append(all, placedSkill{change.Skill, change.Whole.Category})
		}
	}
	return all
}
