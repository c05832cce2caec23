package check

import "compdiff/framework"

// Schema names the JSON form of [Findings] and its version.
const Schema = "compdiff/findings/v1"

// Findings is the document that a check writes.
type Findings struct {
	Schema   string    `json:"schema"`
	Findings []Finding `json:"findings"`
	// Remarks are what a reader must know of how they were found, such as what was not
	// understood; nil where there is nothing.
	Remarks []string `json:"remarks,omitempty"`
}

// Finding is one thing that is wrong, or may be.
type Finding struct {
	Rule        string             `json:"rule"` // an ID of framework.Rules
	Severity    framework.Severity `json:"severity"`
	Skill       string             `json:"skill"` // code, or name where there is none; "" outside skills
	Part        string             `json:"part"`  // as in a change: "level 5", "guidance", ...
	Text        string             `json:"text"`  // the shortest text that shows the fault
	From        framework.From     `json:"from"`
	Message     string             `json:"message"`
	Fingerprint string             `json:"fingerprint"` // the same in every run for the same rule, skill, part and text
}

// fault is what a rule reports.
type fault struct {
	at      *passage
	text    string // the shortest text that shows it
	message string // what is wrong and what was expected
}

func (f fault) finding(id string) Finding {
	rule, _ := framework.RuleByID(id)
	return Finding{
		Rule: rule.ID, Severity: rule.Severity,
		Skill: f.at.skill, Part: f.at.part, Text: f.text, From: f.at.From, Message: f.message,
	}
}
