// Package check looks at one edition and says what is wrong with its source
// text. It knows editions and their ledgers, and no formats.
//
// Defects of a document are data: [Run] returns findings and never an error.
package check

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"compdiff/framework"
)

// Schema names the JSON form of [Findings] and its version.
const Schema = "compdiff/findings/v1"

// Findings is the document that a check writes.
type Findings struct {
	Schema   string    `json:"schema"`
	Findings []Finding `json:"findings"`
}

// Finding is one thing that is wrong, or may be.
type Finding struct {
	Rule        string             `json:"rule"` // an ID of framework.Rules
	Severity    framework.Severity `json:"severity"`
	Skill       string             `json:"skill"` // code, or name where there is none; "" outside skills
	Part        string             `json:"part"`  // as in a change: "level 5", "guidance", ...
	Text        string             `json:"text"`
	From        framework.From     `json:"from"`
	Message     string             `json:"message"`
	Fingerprint string             `json:"fingerprint"` // the same in every run for the same rule, skill, part and text
}

// Run applies every rule to an edition, in source order.
func Run(e *framework.Edition) Findings {
	found := Findings{Schema: Schema, Findings: []Finding{}}
	for _, t := range e.Unaccounted {
		found.add("text-unaccounted", t, "text is neither content, structure nor known furniture")
	}
	return found
}

func (f *Findings) add(id string, t framework.Text, message string) {
	rule, _ := framework.RuleByID(id)
	f.Findings = append(f.Findings, Finding{
		Rule:        rule.ID,
		Severity:    rule.Severity,
		Text:        t.Text,
		From:        t.From,
		Message:     message,
		Fingerprint: fingerprint(id, framework.Fold(t.Text)),
	})
}

func fingerprint(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
