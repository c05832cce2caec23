package diff

import (
	"maps"
	"strings"
	"sync"

	"compdiff/framework"
	"compdiff/language"
)

// dutyVerbs are verbs that often begin a duty, in their base form. The verbs
// that begin the statements of the two editions are added to them, so a
// framework that speaks otherwise is understood too.
const dutyVerbs = `
	accept acquire act adapt address adhere adjust administer adopt advise advocate agree align allocate amend analyse
	analyze answer anticipate apply appoint appraise approve arrange articulate ascertain assemble assess assign assist assure
	attend attract audit authorise authorize balance brief bring build calculate carry categorise challenge champion
	change check choose clarify classify close coach collaborate collate collect combine commence commission
	communicate compare compile complete comply compose conduct configure confirm consider construct consult contribute
	control convert coordinate correct create cultivate curate customise customize decide decommission define delegate
	deliver demonstrate deploy derive describe design detect determine develop devise diagnose direct disseminate
	distribute document draft drive educate elaborate elicit eliminate embed employ empower enable encourage enforce
	engage enhance enlist enrich ensure escalate establish estimate evaluate examine execute exercise explain exploit
	explore express extend extract facilitate follow forecast formulate foster fulfil fulfill gain gather generate get
	give govern guide handle help hold identify illustrate implement improve incorporate influence inform initiate
	innovate inspect inspire install instigate instruct integrate interpret interview introduce investigate justify keep lead
	learn liaise listen locate log maintain make manage measure meet mentor minimise minimize mitigate mobilise
	mobilize model modify monitor motivate negotiate nurture observe obtain offer operate optimise optimize orchestrate
	order organise organize originate overcome oversee own participate perform persuade place plan predict prepare
	present prevent prioritise prioritize procure produce progress promote propose protect prove provide publish pursue
	put qualify quantify raise read receive recognise recognize recommend reconcile record recruit reduce refer refine
	register reject release remove render repair replace report represent research resolve respond restore retain
	review revise run safeguard schedule secure seek select serve set shape share simplify simulate solve specify
	sponsor steer stimulate store strengthen structure study submit suggest summarise summarize supervise supply
	support suspend sustain synthesise synthesize tailor take teach terminate test track train transfer transform
	translate uncover understand undertake unify update use utilise utilize validate verify visit warn watch work write`

// nominalEndings end nouns and adjectives that share the stem of a verb:
// communications, assessment, iterative, performance.
var nominalEndings = []string{"tion", "sion", "ment", "ity", "tive", "able", "ible", "ings", "ance", "ence", "ure", "age", "ysis", "esis", "osis", "sight"}

// performing are verbs that only say that something is done, whatever it is.
var performing = stemTable(`carry_out perform conduct undertake execute`)

// equalVerbs are verbs of one line that ask for the same.
var equalVerbs = stemGroups(`
	assist help aid
	use utilise employ apply
	gather collect
	start begin commence
	initiate instigate
	ensure assure
	choose select
	buy purchase
	show demonstrate`)

// stemTable makes a look-up table from the base forms of verbs, with their
// particles.
func stemTable(verbs string) map[string]bool {
	m := map[string]bool{}
	for v := range stemGroups(verbs) {
		m[v] = true
	}
	return m
}

// stemGroups numbers the stems of each line.
func stemGroups(lines string) map[string]int {
	m := map[string]int{}
	for v, n := range groups(lines) {
		verb, particle, _ := strings.Cut(v, "_")
		m[strings.TrimSpace(stemOf(verb)+" "+particle)] = n
	}
	return m
}

var dutyBases = sync.OnceValue(func() map[string]bool { return set(dutyVerbs) })

// isNominal reports whether a lower-case word is no form of the verb of which
// it has the stem. What begins statements in the third person is one.
func (v *verbs) isNominal(w string) bool {
	base := strings.TrimSuffix(w, "s")
	return (hasAnySuffix(base, nominalEndings...) || hasAnySuffix(w, nominalEndings...) || isAgent(base)) && !dutyBases()[base] && !v.leads[w]
}

// isAgent reports that a word is somebody who does what a verb says: provider,
// planner, supporter.
func isAgent(w string) bool {
	root, ok := strings.CutSuffix(w, "er")
	if !ok || len(root) < 3 {
		return false
	}
	bases := dutyBases()
	return bases[root] || bases[root+"e"] || root[len(root)-1] == root[len(root)-2] && bases[root[:len(root)-1]]
}

var dutyStems = sync.OnceValue(func() map[string]bool {
	stems := map[string]bool{}
	for b := range strings.FieldsSeq(dutyVerbs) {
		stems[stemOf(b)] = true
	}
	return stems
})

// verbs knows which words are verbs of responsibility and how high they rank.
// It is read-only once built, and so safe for concurrent use.
type verbs struct {
	stems map[string]bool
	leads map[string]bool // third persons that begin statements
	rules *language.Rules // of the language of both editions; nil for English
}

// learnVerbs collects the verbs that begin statements in the editions.
func learnVerbs(editions ...*framework.Edition) *verbs {
	v := &verbs{stems: maps.Clone(dutyStems()), leads: map[string]bool{}}
	if len(editions) > 1 {
		v.rules = rulesOf(editions[0], editions[1])
	}
	leads := map[string]bool{}
	for _, e := range editions {
		for i := range e.Skills {
			collectLeads(leads, e.Skills[i].Levels)
		}
	}
	for lead := range leads {
		lead = strings.ToLower(strings.TrimRight(lead, ",;:"))
		if stem := stemOf(lead); isThirdPerson(lead) {
			v.stems[stem], v.leads[lead] = true, true
		}
	}
	return v
}

// collectLeads notes the first words of statements, as they stand.
func collectLeads(leads map[string]bool, levels []framework.Level) {
	for _, level := range levels {
		for _, s := range level.Statements {
			lead, _, _ := strings.Cut(s.Text, " ")
			lead, _, _ = strings.Cut(lead, "/")
			leads[lead] = true
		}
	}
}

// rulesOf are the rules of the language of two editions; nil for English. Where each is in
// another one, and somebody wants their words compared all the same, none are known.
func rulesOf(old, new *framework.Edition) *language.Rules {
	code, differ := language.Between(old, new)
	if differ {
		code = language.Other
	}
	return language.For(code)
}

// isBase reports that a word of a verb has no ending.
func isBase(w string) bool {
	return dutyBases()[w] || !hasAnySuffix(w, "s", "ing", "ed", "tion", "ment")
}

// assistVerbs take part in what others do.
var assistVerbs = stemTable(`assist help support contribute participate aid`)
