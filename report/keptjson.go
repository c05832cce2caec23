package report

import (
	"strconv"

	"compdiff/diff"
	"compdiff/framework"
)

// What was kept is nearly all of the JSON of large editions: every text that no change
// names. It is written here member by member, as [framework.WriteJSON] would; a test
// holds the two side by side.

// writeChangelog is the JSON of a changelog that has all its lists.
func writeChangelog(c *diff.Changelog) ([]byte, error) {
	w := &jsonWriter{b: make([]byte, 0, roomOfChange*(1+len(c.Skills)/2)+roomOfChanges(c.Changes)+roomOfChanges(c.Hidden)+roomOfKept(c.Kept))}
	w.open('{')
	w.string("schema", c.Schema)
	w.any("old", c.Old)
	w.any("new", c.New)
	w.any("summary", c.Summary)
	w.any("skills", c.Skills)
	w.changes("changes", c.Changes)
	w.changes("hidden", c.Hidden)
	w.name("kept")
	w.open('[')
	for i := range c.Kept {
		w.item()
		if len(c.Kept[i].Labels) == 0 {
			w.b = appendKept(w.b, &c.Kept[i])
		} else {
			w.value(&c.Kept[i])
		}
	}
	w.close(']')
	w.any("doubts", c.Doubts)
	w.intIf("doubtsIgnored", c.DoubtsIgnored)
	w.any("patterns", c.Patterns)
	w.close('}')
	return append(w.b, '\n'), w.err
}

// What kept skills take in bytes, besides their texts: rather too many than too few.
const (
	roomOfSkill = 200
	roomOfLevel = 12
	roomOfPart  = 100
	roomOfText  = 180
)

// roomOfKept is about how many bytes kept skills take.
func roomOfKept(kept []diff.Kept) (room int) {
	for i := range kept {
		k := &kept[i]
		room += roomOfSkill + len(k.Skill) + len(k.Name) + roomOfLevel*(len(k.Old)+len(k.New))
		for j := range k.Parts {
			room += roomOfPart
			for n := range k.Parts[j].Texts {
				room += roomOfText + len(k.Parts[j].Texts[n].Text)
			}
		}
	}
	return room
}

func appendKept(b []byte, k *diff.Kept) []byte {
	b = framework.AppendString(append(b, "{\n      \"skill\": "...), k.Skill)
	b = framework.AppendString(append(b, ",\n      \"name\": "...), k.Name)
	b = append(b, ",\n      \"category\": ["...)
	for i, c := range k.Category {
		b = framework.AppendString(append(parted(b, i), "\n        "...), c)
	}
	b = appendLevels(append(closed(b, len(k.Category), "\n      "), ",\n      \"old\": ["...), k.Old)
	b = appendLevels(append(b, ",\n      \"new\": ["...), k.New)
	b = append(b, ",\n      \"parts\": ["...)
	for i := range k.Parts {
		b = appendKeptPart(append(parted(b, i), "\n        "...), &k.Parts[i])
	}
	return append(closed(b, len(k.Parts), "\n      "), "\n    }"...)
}

func appendKeptPart(b []byte, p *diff.KeptPart) []byte {
	b = framework.AppendString(append(b, "{\n          \"part\": "...), p.Part)
	b = append(b, ",\n          \"texts\": ["...)
	for i := range p.Texts {
		b = appendKeptText(append(parted(b, i), "\n            "...), &p.Texts[i])
	}
	return append(closed(b, len(p.Texts), "\n          "), "\n        }"...)
}

func appendKeptText(b []byte, t *diff.KeptText) []byte {
	b = framework.AppendString(append(b, "{\n              \"text\": "...), t.Text)
	b = strconv.AppendInt(append(b, ",\n              \"old\": "...), int64(t.Old), 10)
	b = strconv.AppendInt(append(b, ",\n              \"new\": "...), int64(t.New), 10)
	if t.Kind != "" {
		b = framework.AppendString(append(b, ",\n              \"kind\": "...), string(t.Kind))
	}
	if t.Depth != 0 {
		b = strconv.AppendInt(append(b, ",\n              \"depth\": "...), int64(t.Depth), 10)
	}
	return append(b, "\n            }"...)
}

// appendLevels appends the levels of a skill to a list that is open, and its end.
func appendLevels(b []byte, list []int) []byte {
	for i, n := range list {
		b = strconv.AppendInt(append(parted(b, i), "\n        "...), int64(n), 10)
	}
	return closed(b, len(list), "\n      ")
}

// parted parts an item from the one before it.
func parted(b []byte, i int) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return b
}

// closed ends a list, in a line of its own where it has items.
func closed(b []byte, items int, line string) []byte {
	if items > 0 {
		b = append(b, line...)
	}
	return append(b, ']')
}
