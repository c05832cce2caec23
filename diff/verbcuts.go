package diff

import "slices"

// cutAtVerbs cuts the hunks of a redline before and behind a verb that either side of one has,
// in another form: "corrects faults, and logs results" and "to correct leaks, and log results"
// differ by "faults" and "leaks", whatever came before. Read so, the redline still gives both
// texts. Was and is mark the verbs of either side.
func cutAtVerbs(edits []edit, was, is []verbal) []edit {
	i, j := 0, 0
	var out []edit
	for start, end := 0, 0; start < len(edits); start = end {
		end = start + 1
		if edits[start].op == Equal {
			out = append(out, edits[start])
			i, j = i+1, j+1
			continue
		}
		for end < len(edits) && edits[end].op != Equal {
			end++
		}
		deleted := slices.IndexFunc(edits[start:end], func(e edit) bool { return e.op == Insert })
		if deleted < 0 {
			deleted = end - start
		}
		old, new := edits[start:start+deleted], edits[start+deleted:end]
		at := sameVerbsIn(old, new, was[i:], is[j:])
		out = appendCut(out, old, new, at)
		i, j = i+len(old), j+len(new)
	}
	return out
}

// sameVerbsIn pairs the verbs that stand once on either side of a hunk, in one order on both;
// none where the orders differ. One of the two is a verb of responsibility.
func sameVerbsIn(old, new []edit, was, is []verbal) []pair {
	var at []pair
	for i, o := range old {
		if was[i] == noVerb || !o.content() || timesOf(old, o.stem) > 1 || timesOf(new, o.stem) != 1 {
			continue
		}
		j := slices.IndexFunc(new, func(e edit) bool { return e.content() && e.stem == o.stem })
		if is[j] == noVerb || was[i] != dutyVerb && is[j] != dutyVerb {
			continue
		}
		if len(at) > 0 && j < at[len(at)-1].new {
			return nil
		}
		at = append(at, pair{i, j})
	}
	return at
}

// verbal is what of a verb a word is.
type verbal int

const (
	noVerb   verbal = iota
	infinite        // a gerund, or a base form in what a duty is for
	dutyVerb        // a verb of responsibility
)

// verbals are what of verbs the words of a sentence are.
func (l *lexicon) verbals(s sentence) []verbal {
	duty := l.dutiesOf(s)
	purpose := l.purposes(s.tokens, duty)
	all := make([]verbal, len(duty))
	for i, t := range s.tokens {
		switch {
		case duty[i]:
			all[i] = dutyVerb
		case t.verb && (isGerund(t) || purpose[i] && isBase(t.lower)):
			all[i] = infinite
		}
	}
	return all
}

func timesOf(edits []edit, stem int) int {
	n := 0
	for _, e := range edits {
		if e.content() && e.stem == stem {
			n++
		}
	}
	return n
}

// appendCut appends a hunk, cut before and behind each pair of verbs.
func appendCut(out, old, new []edit, at []pair) []edit {
	from := pair{}
	begin := func(old, new []edit) {
		n := len(out)
		out = append(append(out, old...), new...)
		if len(out) > n {
			out[n].cut = n > 0
		}
	}
	for _, p := range at {
		begin(old[from.old:p.old], new[from.new:p.new])
		begin(old[p.old:p.old+1], new[p.new:p.new+1])
		from = pair{p.old + 1, p.new + 1}
	}
	begin(old[from.old:], new[from.new:])
	return out
}

// mayCut reports that a hunk of a redline has a verb in two forms: most have none.
func mayCut(edits []edit) bool {
	for start, end := range hunks(edits) {
		for k := start; k < end && edits[k].op == Delete; k++ {
			if e := edits[k]; e.verb && e.content() && slices.ContainsFunc(edits[k+1:end], func(x edit) bool { return x.op == Insert && x.verb && x.content() && x.stem == e.stem }) {
				return true
			}
		}
	}
	return false
}
