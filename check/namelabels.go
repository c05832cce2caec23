package check

import (
	"fmt"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// What all names have in common is no part of a name: a label before each ("Title: Bread
// baking"), or a number behind each that counts on ("Bread baking 1.1"), which is a code.

// alikeNames reports names with such a label or number, where every skill has one.
func alikeNames(r *reading) []fault {
	skills := r.edition.Skills
	if len(skills) < 2 {
		return nil
	}
	label, last := "", ""
	labels, numbers := true, true
	for i := range skills {
		before := labelBefore(skills[i].Name)
		labels = labels && before != "" && (i == 0 || before == label)
		number := numberBehind(&skills[i])
		numbers = numbers && number != "" && (i == 0 || comesNext(last, number))
		label, last = before, number
	}
	switch {
	case labels:
		return eachName(r, fmt.Sprintf("every name begins with %q: a label that was left in it", label+":"))
	case numbers:
		return eachName(r, "every name ends in a number, and these count on: the codes of the skills, it seems")
	}
	return nil
}

func eachName(r *reading, why string) []fault {
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		out = append(out, fault{whole(s, "skill"), s.Title(), why})
	}
	return out
}

// behindName is a number at the end of a name.
var behindName = pattern.New(`\s(\d{1,3}(?:\.\d{1,3}){0,3})$`)

// numberBehind is that of a skill without a code; "" for none.
func numberBehind(s *framework.Skill) string {
	if in := behindName().FindStringSubmatch(s.Name); in != nil && s.Code == "" {
		return in[1]
	}
	return ""
}

// comesNext reports that b comes directly behind a, in the same or in the next chapter:
// 1.2 after 1.1, 2.1 after 1.4.
func comesNext(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	if len(x) != len(y) {
		return false
	}
	for k := range x {
		m, _ := strconv.Atoi(x[k])
		n, _ := strconv.Atoi(y[k])
		if m != n {
			return n == m+1
		}
	}
	return false
}

// calledByLabel reports a name or a code that is the label of such a field, and the value
// of nothing: "Code, Code". A skill whose code is the word in capitals has it as a code.
func calledByLabel(r *reading) []fault {
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		switch {
		case strings.ToUpper(s.Code) != s.Code && fieldLabels[strings.ToLower(s.Code)]:
			out = append(out, fault{whole(s, "skill"), s.Code, fmt.Sprintf("the code %q is what codes are called: a label that stands in the place of its value", s.Code)})
		case fieldLabels[strings.ToLower(s.Name)]:
			out = append(out, fault{whole(s, "skill"), s.Name, fmt.Sprintf("the name %q is what names are called: a label that stands in the place of its value", s.Name)})
		}
	}
	return out
}

// fieldLabels are what codes and names are called in tables.
var fieldLabels = map[string]bool{
	"code": true, "skill": true, "skill code": true, "skill name": true, "name": true, "title": true, "id": true,
	"competence": true, "competency": true, "skill title": true,
}
