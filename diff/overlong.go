package diff

import "fmt"

// overlong judges a text of more than [maxRedline] words and marks by how many of its words are the
// same: nobody reads a list of what changed in it, and finding that takes the square of its length.
func overlong(old, new sentence) verdict {
	shared := common(old.stems, new.stems)
	b := balance{old: len(old.stems), new: len(new.stems), oldGone: len(old.stems) - shared, newGone: len(new.stems) - shared}
	v := verdict{class: Substantive, aspects: []Aspect{}, anew: true}
	if similarity(old, new) < alikeFloor {
		v.aspects = append(v.aspects, b.extent())
	}
	v.reason = fmt.Sprintf("too long to be judged word by word: of the different words that carry content %d%% are the same", similarity(old, new)/10)
	return v
}

func isOverlong(old, new sentence) bool { return max(len(old.tokens), len(new.tokens)) > maxRedline }
