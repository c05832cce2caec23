package skill

// joinSoft joins lines that only the source's line breaks part. It leaves them
// to the eye where headings stand among them: whoever wrote those did not write
// by the rules.
func (d *Document) joinSoft() {
	for i := range d.Lines {
		if d.Lines[i].Soft && d.Heads[i] != nil {
			return
		}
	}
	for i := range d.Lines {
		d.Lines[i].Joined = d.Lines[i].Joined || d.Lines[i].Soft
	}
}
