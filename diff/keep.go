package diff

import "compdiff/framework"

// Kept is a skill of both editions, with the texts that no change names: with
// it a report can show the skill whole, as either edition has it.
type Kept struct {
	Skill    string         `json:"skill"` // as in the changes: code, or name where there is none
	Name     string         `json:"name"`  // the new one
	Category []string       `json:"category"`
	Old      []int          `json:"old"` // levels, ascending
	New      []int          `json:"new"`
	Labels   map[int]string `json:"labels,omitempty"` // as in [Row]
	Parts    []KeptPart     `json:"parts"`
}

// KeptPart is a part of a skill, with those of its texts that no change names.
type KeptPart struct {
	Part  string     `json:"part"` // "description", "level 5", "guidance" or "section Typical roles"
	Texts []KeptText `json:"texts"`
}

// KeptText is a text and where it stands among those of its part, counted from
// 0 on either side. A side that does not have it is -1: the text was not
// compared, since the other edition does not state the part.
type KeptText struct {
	Text  string         `json:"text"`
	Old   int            `json:"old"`
	New   int            `json:"new"`
	Kind  framework.Kind `json:"kind,omitempty"`  // of guidance, as in [framework.Unit]
	Depth int            `json:"depth,omitempty"` // of guidance, as in [framework.Unit]
}
