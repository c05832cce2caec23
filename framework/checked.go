package framework

// Checked is what an edition was found doubtful of when it was saved, so that nobody
// has to find it out again: that takes longer than all else where two large editions
// are compared. It counts only for what it was found in, by the rules that found it.
type Checked struct {
	Rules   string  `json:"rules"`   // which rules: those of another build may doubt other things
	Content string  `json:"content"` // [Edition.Digest] of the edition
	Doubts  []Doubt `json:"doubts"`
}

// Doubt is a finding of a check, field by field.
type Doubt struct {
	Rule        string   `json:"rule"`
	Severity    Severity `json:"severity"`
	Skill       string   `json:"skill"`
	Part        string   `json:"part"`
	Text        string   `json:"text"`
	From        From     `json:"from"`
	Message     string   `json:"message"`
	Fingerprint string   `json:"fingerprint"`
}

// IsChecked reports that the edition has doubts that these rules found, and is what
// they were found in.
func (e *Edition) IsChecked(rules string) bool {
	return e.Checked != nil && e.Checked.Rules == rules && e.Checked.Content == e.Digest()
}

// dropStale drops what was found in another edition: in this one, before it was changed.
func (e *Edition) dropStale() {
	if e.Checked != nil && e.Checked.Content != e.Digest() {
		e.Checked = nil
	}
}
