package report

import (
	"strconv"
	"strings"

	"compdiff/internal/pattern"
)

// likeness is how alike two skills are, where a sentence names one of them: figures are
// for those who look into a change, and headlines do without.
var likeness = pattern.New(` \((\d+)% alike\)`)

// surelyAlike is the percentage from which on a skill that shares words with another one
// may be said to have become it. What shares less is a hint of where to look.
const surelyAlike = 50

// hintWords are what is said of a skill that may be another one, and what is said in place
// of it where few words are the same.
var hintWords = [][2]string{
	{"; it may have become ", "; nearest in words: "},
	{"; also like it: ", "; nearest in words: "},
	{"it may have become ", "no sure successor; nearest in words: "},
	{"it may come from ", nearestBefore},
}

// nearestBefore is what is said of a new skill.
const nearestBefore = "nearest in words, in the old edition: "

// hinted leaves the figures out of a sentence that says which skills another one may have
// become, and words it as a hint where none of them is likely.
func hinted(said string) string {
	most := 0
	for _, found := range likeness().FindAllStringSubmatch(said, -1) {
		n, _ := strconv.Atoi(found[1]) // digits alone
		most = max(most, n)
	}
	if most == 0 {
		return said
	}
	said = likeness().ReplaceAllString(said, "")
	for _, words := range hintWords {
		if most < surelyAlike {
			said = strings.Replace(said, words[0], words[1], 1)
		}
	}
	return said
}
