package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// manySkills writes an invented framework of n skills as one text copy of
// about 4 KB a skill.
func manySkills(n int) string {
	var b strings.Builder
	for i := range n {
		name := fmt.Sprintf("Tending of field number %d", i)
		fmt.Fprintf(&b, "%s %s\n\nLooking after the ground, the hedges and the ditches of a field through the year.\n\n", name, codeOf(i))
		b.WriteString("Guidance notes\n\nActivities may include:\n\n")
		for k := range 6 {
			fmt.Fprintf(&b, "clearing ditch %d and checking that the water still runs to the brook in a wet week\n\n", k)
		}
		b.WriteString("Fields differ in soil and slope. The plan is made for the field and not for the farm.\n\n")
		for level := 2; level <= 6; level++ {
			fmt.Fprintf(&b, "%s: Level %d\n\n", name, level)
			for k := range 5 {
				fmt.Fprintf(&b, "Plans the work of week %d with those who do it. Agrees what is done in rain, and who decides on the day.\n\n", k)
			}
		}
	}
	return b.String()
}

// codeOf counts in four capitals.
func codeOf(i int) string {
	code := []byte("AAAA")
	for k := 3; k >= 0; k-- {
		code[k] += byte(i % 26)
		i /= 26
	}
	return string(code)
}

// BenchmarkSources reads one edition of the corpus from each of its formats.
func BenchmarkSources(b *testing.B) {
	corpus := os.Getenv("COMPDIFF_CORPUS")
	if corpus == "" {
		b.Skip("COMPDIFF_CORPUS is not set")
	}
	names, err := filepath.Glob(filepath.Join(corpus, "sfia-8", "*"))
	if err != nil || len(names) == 0 {
		b.Fatal("no sources found", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			continue // a folder
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if e, err := Parse(name, data, Options{}); err != nil || len(e.Skills) == 0 {
					b.Fatal("not read", err)
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{150, 1500} {
		text := []byte(manySkills(n))
		b.Run(fmt.Sprint(n, "skills"), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				e, err := Parse("fields.txt", text, Options{})
				if err != nil || len(e.Skills) != n {
					b.Fatalf("%d skills, want %d: %v", len(e.Skills), n, err)
				}
			}
		})
	}
}
