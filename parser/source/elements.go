package source

import (
	_ "embed"
	"strings"

	"golang.org/x/net/html/atom"
)

//go:embed elements.txt
var elementLines string

// elementLists are the lists of elements.txt, by the word before each.
var elementLists = readElements(elementLines)

// readElements reads a list a line.
func readElements(lines string) map[string][]string {
	lists := map[string][]string{}
	for line := range strings.Lines(lines) {
		if words := strings.Fields(line); len(words) > 1 && words[0] != "#" {
			lists[words[0]] = words[1:]
		}
	}
	return lists
}

// roleWords are the roles by the words that the list of elements has for them.
var roleWords = map[string]role{
	"block": asBlock, "label": asLabel, "break": asBreak, "rule": asRule, "list": asList, "item": asItem, "heading": asHeading,
	"table": asTable, "row": asRow, "cell": asCell, "bold": asBold, "link": asLink, "frame": asFrame, "hidden": asHidden,
	"struck": asStruck, "button": asButton,
}

// roles are the elements that mean something.
var roles = rolesOf(elementLists)

func rolesOf(lists map[string][]string) map[atom.Atom]role {
	out := map[atom.Atom]role{}
	for word, role := range roleWords {
		for _, name := range lists[word] {
			out[atom.Lookup([]byte(name))] = role
		}
	}
	return out
}

var (
	voids      = atomsOf("void")   // elements that have no end
	breakers   = atomsOf("breaks") // elements that break the lines of a cell
	unseen     = atomsOf("unseen") // elements of a cell whose text nobody sees
	frameRoles = namesOf("around") // roles of what stands around texts

	frameWords   = namesOf("framewords") // words in the class or the id of what does
	frameClasses = namesOf("frameclass") // whole classes and ids of it
	apartWords   = namesOf("apartwords") // words in the class of what is drawn apart from its line
	openWords    = namesOf("openwords")  // words in the class of a button that opens a text
	tipClasses   = namesOf("tipclass")   // whole classes of what explains a word when somebody points at it
	pressWords   = namesOf("presswords") // words on buttons that say what they do
)

// atomsOf are the elements of one list.
func atomsOf(word string) map[atom.Atom]bool {
	out := map[atom.Atom]bool{}
	for _, name := range elementLists[word] {
		out[atom.Lookup([]byte(name))] = true
	}
	return out
}

// namesOf are the words of one list.
func namesOf(word string) map[string]bool {
	out := map[string]bool{}
	for _, name := range elementLists[word] {
		out[name] = true
	}
	return out
}

// hasName reports that one of the names in an attribute, or a word in one of them, is in a
// list; either list may be nil. Case does not matter, and "_" is as "-".
func hasName(value string, whole, words map[string]bool) bool {
	for name := range strings.FieldsSeq(strings.ReplaceAll(strings.ToLower(value), "_", "-")) {
		if whole[name] {
			return true
		}
		for word := range strings.SplitSeq(name, "-") {
			if words[word] {
				return true
			}
		}
	}
	return false
}
