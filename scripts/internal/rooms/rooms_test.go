package rooms

import (
	"slices"
	"strings"
	"testing"
)

// below says which rooms one may know, and no others: data flows one way. A name
// that ends in "/..." stands for all rooms below it.
var below = map[string][]string{
	"bounded":               {},
	"internal/quoting":      {},
	"internal/halfword":     {"internal/pattern"},
	"internal/levels":       {"internal/pattern"},
	"internal/pattern":      {},
	"internal/numberformat": {},
	"internal/porter":       {},
	"internal/sorting":      {},
	"internal/workbook":     {"internal/sorting"},
	"yamlfile":              {},
	"framework":             {},
	"language":              {"framework"},
	"parser/guard":          {},
	"parser/lexical":        {},
	"parser/pdf/glyph":      {},
	"parser/pdf/layout":     {"parser/pdf/glyph", "parser/lexical"},
	"parser/pdf":            {"parser/pdf/glyph", "parser/pdf/layout", "parser/guard"},
	"parser/source":         {"bounded", "framework", "yamlfile", "parser/lexical", "parser/pdf", "parser/guard"},
	"parser/dialect":        {"framework", "yamlfile", "bounded", "parser/lexical"},
	"parser/skill":          {"framework", "parser/lexical", "parser/source", "parser/dialect"},
	"parser/table":          {"framework", "parser/lexical", "parser/source", "parser/dialect", "parser/skill"},
	"parser/tree":           {"framework", "parser/lexical", "parser/source", "parser/dialect", "parser/skill"},
	"parser":                {"bounded", "framework", "language", "parser/..."},
	"readers":               {"readers/..."},
	"readers/pdf":           {"parser/source", "parser/pdf"},
	"readers/docx":          {"parser/source"},
	"readers/xlsx":          {"parser/source"},
	"draft":                 {"framework", "yamlfile", "parser", "parser/..."},
	"interchange":           {"framework"},
	"check":                 {"framework"},
	"diff":                  {"framework", "language"},
	"carry":                 {"framework", "diff"},
	"lineage":               {"framework", "diff", "carry"},
	"merge":                 {"framework", "diff"},
	"profile":               {"framework", "parser/source"},
	"themes":                {"framework"},
	"declared":              {"framework", "check", "diff", "profile"},
	"redact":                {"framework", "check", "diff"},
	"report":                {"framework", "check", "diff", "carry", "lineage", "merge", "profile", "themes", "redact", "interchange"},
}

// TestArrows looks for a room that knows another above it or beside it.
func TestArrows(t *testing.T) {
	house := open(t)
	for path, may := range below {
		room := house.Rooms[path]
		if room == nil {
			t.Errorf("there is no room %s", path)
			continue
		}
		for _, to := range room.Imports {
			if strings.HasPrefix(to, "internal/") && below[to] != nil { // tools that know no room above them
				continue
			}
			if !slices.ContainsFunc(may, func(m string) bool {
				return m == to || strings.HasSuffix(m, "/...") && strings.HasPrefix(to, strings.TrimSuffix(m, "..."))
			}) {
				t.Errorf("%s knows %s, which is not below it", path, to)
			}
		}
	}
}

// mostInCircle is how many files of a room may know each other in a circle.
const mostInCircle = 15

// TestCircles measures the largest circle of files of every room.
func TestCircles(t *testing.T) {
	house := open(t)
	for path, room := range house.Rooms {
		if found := house.Circles(room); len(found) > 0 && len(found[0]) > mostInCircle {
			t.Errorf("%s: %d files know each other in a circle, and at most %d may: %s", path, len(found[0]), mostInCircle, strings.Join(found[0], " "))
		}
	}
}

func TestCirclesOf(t *testing.T) {
	got := circlesOf(map[string]map[string]bool{
		"a": {"b": true}, "b": {"c": true}, "c": {"a": true, "d": true}, "d": {"e": true}, "e": {"d": true}, "f": {"a": true},
	})
	if len(got) != 2 || !slices.Equal(got[0], []string{"a", "b", "c"}) || !slices.Equal(got[1], []string{"d", "e"}) {
		t.Errorf("got %v", got)
	}
}

func open(t *testing.T) *House {
	t.Helper()
	house, err := Open("../../..")
	if err != nil {
		t.Fatal(err)
	}
	return house
}
