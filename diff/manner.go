package diff

// Words that say when or how often, and how.
var (
	times = set(`once twice thrice daily weekly monthly quarterly yearly hourly nightly second minute hour day week month quarter term season year
		night morning evening afternoon shift often sometimes always never again soon early late`)
	// lyNouns and the like end as adverbs do.
	lyNouns = set(`family assembly supply reply anomaly ally monopoly butterfly fly rally apply comply imply multiply rely early timely friendly
		likely unlikely costly orderly elderly`)
)

// isManner reports that all that a phrase says is how something is done, or how often:
// "promptly", "twice a day".
func (r *reading) isManner(first, last int, op Op) bool {
	found := false
	for k := first; k < last; k++ {
		e := r.edits[k]
		if e.op == mirrorOp(op) || !e.content() {
			continue
		}
		if !times[e.lower] && (!isAdverb(e.token) || lyNouns[e.lower]) {
			return false
		}
		found = true
	}
	after := r.neighbour(last-1, 1, op)
	return found && (after < 0 || !r.edits[after].content() || r.notes[after].verb)
}
