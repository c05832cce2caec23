package report

import (
	"crypto/sha256"
	"encoding/hex"
)

// A CI service shows a list, and stops after some. Problems of one cause are one
// entry of it, with the places: findings that say the same, and rewordings that
// are nothing but one edit that recurs and keeps the duty. What may ask
// something else of people stands alone.

// byCause is the run with one problem for each cause, where the first stood.
func (r run) byCause() run {
	var out []problem
	at := map[string]int{}
	for _, p := range r.problems {
		i, known := at[p.cause]
		switch {
		case p.cause == "":
			out = append(out, p)
		case known:
			out[i].also = append(out[i].also, alsoAt{p.at, p.subject()})
		default:
			at[p.cause] = len(out)
			out = append(out, p)
		}
	}
	for i, p := range out {
		if len(p.also) > 0 {
			sum := sha256.Sum256([]byte(p.cause))
			out[i].fingerprint = hex.EncodeToString(sum[:8])
		}
	}
	r.problems = out
	return r
}
