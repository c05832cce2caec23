package report

import (
	"fmt"

	"compdiff/carry"
	"compdiff/framework"
)

// verdictSeverity says what a verdict asks of those who hold the level: act, look,
// or nothing.
var verdictSeverity = map[carry.Verdict]framework.Severity{
	carry.Same: framework.Off, carry.Carries: framework.Info, carry.Note: framework.Warning,
	carry.Unknown: framework.Warning, carry.Reassess: framework.Error, carry.Gone: framework.Error,
}

// verdictOfMany is a verdict as one says it of several levels.
var verdictOfMany = map[carry.Verdict]string{
	carry.Same: "the same", carry.Carries: "carry over", carry.Note: "carry over with a note", carry.Unknown: "not known",
	carry.Reassess: "to reassess", carry.Gone: "no longer defined",
}

// sure is a confidence where it says anything.
func sure(confidence float64) string {
	if confidence == 1 {
		return ""
	}
	return fmt.Sprintf("confidence %.2f", confidence)
}
