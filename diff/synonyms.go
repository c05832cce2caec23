package diff

import (
	"strings"
	"sync"
)

// sameSense are words that say the same wherever duties are told, one group a
// line. A word that took the place of another of its group changes nothing. The
// list is short on purpose: what may mean something else in a framework stays
// out, and is a change of substance.
const sameSense = `
	whole entire full complete total totality entirety
	issue problem
	method technique
	staff personnel
	see observe
	need requirement necessary
	company organisation
	employee worker
	client customer
	user enduser
	complicated complex
	significant major
	current existing present uptodate
	continuous continual
	new novel
	prior previous
	main primary principal
	fast quick rapid
	begin start
	initiate instigate
	choose select
	show demonstrate
	obtain acquire
	keep maintain
	assist help
	allow enable permit
	utilise use
	guarantee ensure
	modify change alter
	fix repair
	verify check
	colleague coworker
	wide broad
	error mistake
	often frequently
	usually normally
	approach way manner
	area field domain
	goal objective aim purpose
	duty responsibility
	task assignment
	usage use
	result outcome
	effect impact
	reason cause
	benefit advantage
	option alternative
	opportunity chance
	document documentation
	specification spec
	information info
	guideline guidance
`

// synonyms gives the stem of the first word of a group for the stem of every
// word in it.
var synonyms = sync.OnceValue(func() map[string]string {
	first := map[string]string{}
	for line := range strings.Lines(sameSense) {
		group := strings.Fields(line)
		for _, w := range group {
			if stem := stemOf(w); first[stem] == "" {
				first[stem] = stemOf(group[0])
			}
		}
	}
	return first
})
