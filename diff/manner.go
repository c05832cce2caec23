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
		if e.op == mirrorOp[op] || !e.content() {
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

// manners are nouns that say no more than the word before them does behind "in a", "on a"
// or "at": "in a safe manner" is safely, "at regular intervals" regularly.
var manners = set(`manner way fashion basis intervals`)

// isMannerNoun reports that a noun is one of those where it stands.
func isMannerNoun(tokens []token, i int) bool {
	if i < 2 || !manners[tokens[i].lower] || !tokens[i-1].Word || functionWords[tokens[i-1].lower] || i+1 < len(tokens) && tokens[i+1].lower == "of" {
		return false
	}
	before := i - 2
	if before > 0 && (tokens[before].lower == "a" || tokens[before].lower == "an") {
		before--
	}
	return tokens[before].lower == "in" || tokens[before].lower == "on" || tokens[before].lower == "at"
}

// emptyTails end words with a hyphen and say no more there than "of" does: "boat-related
// costs" are costs related to boats.
var emptyTails = set(`related based`)
