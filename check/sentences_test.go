package check_test

import (
	"testing"

	"compdiff/framework"
)

// sentence is a text and what a rule finds in it; nothing where it is sound.
type sentence struct {
	text string
	want []string
}

func fault(text string, want ...string) sentence { return sentence{text, want} }

// inLevel puts each text into a level of its own edition.
func inLevel(t *testing.T, id string, tests ...sentence) {
	t.Helper()
	for _, test := range tests {
		says(t, id, keeping([]string{test.text}), test.want...)
	}
}

// inGuidance puts each text into the guidance of its own edition.
func inGuidance(t *testing.T, id string, tests ...sentence) {
	t.Helper()
	for _, test := range tests {
		says(t, id, withGuidance(keeping(), test.text), test.want...)
	}
}

func TestStatementDuplicate(t *testing.T) {
	says(t, "statement-duplicate", keeping([]string{sound[2]}), sound[2])
	says(t, "statement-duplicate", keeping([]string{"Feeds weak colonies, before the frost!"}), "Feeds weak colonies, before the frost!")
	says(t, "statement-duplicate", keeping([]string{"Moves hives.", "Moves hives."}), "Moves hives.")
	says(t, "statement-duplicate", keeping([]string{"Feeds strong colonies before the frost."}))
	shared := keeping([]string{"Moves hives."}, []string{"Moves hives."}) // one heading for both levels
	shared.Skills[0].Levels[2].Statements[0].From = shared.Skills[0].Levels[1].Statements[0].From
	says(t, "statement-duplicate", shared)
	says(t, "statement-duplicate", keeping([]string{"You can:", "move hives."}, []string{"You can:", "sell honey."}))
}

func TestStatementUnfinished(t *testing.T) {
	inLevel(t, "statement-unfinished",
		fault("Moves the hives to the heather", "hives to the heather"),
		fault("Moves the hives of the meadow,", "hives of the meadow,"),
		fault("Moves hives at night Records weak colonies.", "night Records"),
		fault("Moves hives at night."),
		fault("Moves hives (at night.)"),
		fault(`Says "moves hives."`),
		fault("Moves hives and honey, boxes and so on…"),
		fault("Explains the yearly Plans of the meadow."),
		fault("Covers the hives with a.", "hives with a."),
		fault("Moves hives, frames and.", "hives, frames and."),
		fault("Gives the bees vitamin A."),
		fault("Says what the hives are for."),
	)
	says(t, "statement-unfinished", keeping([]string{"Moves these things:", "hives", "boxes", "tools."}))
	brief := keeping()
	for i := range brief.Skills[0].Levels[0].Statements {
		s := &brief.Skills[0].Levels[0].Statements[i]
		s.Text = s.Text[:len(s.Text)-1]
	}
	says(t, "statement-unfinished", brief) // nobody ends statements here
}

func TestStatementNotADuty(t *testing.T) {
	inLevel(t, "statement-not-a-duty",
		fault("Responsible for the hives of a valley.", "Responsible for the"),
		fault("Move hives to the heather.", "Move hives to"),
		fault("May move hives.", "May move hives."),
		fault("The hives are moved.", "The hives are"),
		fault("Moves hives at night."),
		fault("Co-operates with farmers."),
		fault("Quietly moves hives at night."),
		fault("Pro-actively moves hives."),
		fault("Within one valley, moves hives at night."),
		fault("Using a cart, moves hives at night."),
		fault("1. Moves hives at night."),
		fault("b) Moves hives at night."),
		fault("3) Move hives at night.", "3) Move hives"),
		fault("In talks with farmers explains the need for hedges."),
	)
	german := keeping([]string{"Responsible for the hives."})
	german.Language = "de"
	says(t, "statement-not-a-duty", german)
	few := keeping([]string{"Responsible for the hives."})
	few.Skills[0].Levels[0].Statements = few.Skills[0].Levels[0].Statements[:3]
	says(t, "statement-not-a-duty", few) // too few to know what is usual
}

func TestWordDoubled(t *testing.T) {
	inGuidance(t, "word-doubled",
		fault("Helps to to create wax.", "to to create"),
		fault("It is the The queen.", "the The queen"),
		fault("Wax of the of the comb.", "of the of the"),
		fault("Keepers feed colonies feed colonies in autumn.", "feed colonies feed colonies"),
		fault("A colony that had had no queen knows that that queen is new."),
		fault("Work goes step by step by step, and there is more and more and more."),
		fault("Bees of Baden Baden."),
		fault("Boxes of 10 10 litres. Of wood, wood and wood."),
	)
}

func TestVerbMissing(t *testing.T) {
	inGuidance(t, "verb-missing",
		fault("A keeper can new colonies.", "can new colonies"),
		fault("Helpers must also the hives.", "must also the hives"),
		fault("The colonies will repaired.", "will repaired"),
		fault("Keepers may repairs frames.", "may repairs"),
		fault("A keeper can not only new colonies.", "can not only new colonies"),
		fault("A keeper can those hives.", "can those hives"),
		fault("The keeper should the hives before dusk.", "should the hives"),
		fault("A keeper should, by day, feed; they must this year report."),
		fault("A keeper can repair new colonies."),
		fault("A keeper can quickly repair new colonies."),
		fault("A keeper can apply new tools."),
		fault("A keeper can better manage colonies."),
		fault("A keeper can focus on honey, and must process wax."),
		fault("Keepers will need new hives; they may embed wax."),
		fault("How can the keeper know? As soon as they can, or as best they can."),
		fault("Hives stand in the open in May new colonies are made."),
		fault("At no time may the keeper leave; call the owner should the need arise."),
		fault("It needs the will the keeper has."),
		fault("It can, in new colonies, be seen."),
		fault("A keeper can breed queens."),
	)
}

func TestSpellingInconsistent(t *testing.T) {
	inGuidance(t, "spelling-inconsistent",
		fault("The beehouse stands by the bee house, and the bee house is full.", "beehouse / bee house"),
		fault("Beehouses stand where a bee house stood, and bee houses fell.", "beehouses / bee house"),
		fault("Some beekeeping, some bee-keeping and more bee-keeping.", "beekeeping / bee-keeping"),
		fault("A long-term plan is a long term plan for the long term.", "long-term / long term"),
		fault("They organise what others organized and organise.", "organise / organized"),
		fault("The colour of wax, the colors of honey, the colour of frames.", "colour / colors"),
		fault("One travelling keeper, one traveled keeper, many travelling keepers.", "travelling / traveled"),
		fault("They set up the setup, and hand over at the handover every day of everyday work."),
		fault("A long-term plan is made for the long term."),
		fault("They reform what they re-form."),
		fault("They reuse wax and re-use boxes.", "reuse / re-use"),
		fault("They fulfil what others fulfill.", "fulfil / fulfill"),
		fault("A skilful keeper and a skillful helper.", "skilful / skillful"),
		fault("A skilful keeper has a skill and installs each instalment."),
		fault("The defence of one hive, the defense of another.", "defence / defense"),
		fault("They hold a licence and license others; they practise what is good practice."),
		fault("A filling keeps its filing. Four for an hour or more."),
		fault("Analyses of those who analyze."),
	)
}

func TestPunctuationSuspect(t *testing.T) {
	inGuidance(t, "punctuation-suspect",
		fault("Foods such as, but not limited, to sugar.", "but not limited, to"),
		fault("It relates, but is not limited, to sugar."),
		fault("Foods including but not limited, to sugar.", "but not limited, to"),
		fault("Foods such as, but not limited to, sugar."),
		fault("Wax,, honey and comb.", "Wax,,"),
		fault("Wax;, honey and comb.", "Wax;,"),
		fault("Wax and honey..", "honey.."),
		fault("Wax, honey, etc., e.g., in jars, and so on ..."),
		fault("Wax , honey and comb .", "Wax ,", "comb ."),
		fault("Wax ( white ) and honey.", "( white", "white )"),
		fault("Wax,honey and comb.", "Wax,honey"),
		fault("Some 1,000 jars of .5 litres, see bees.example.org, built on .NET."),
		fault("Takes honey.Fills jars.", "honey.Fills"),
		fault("Takes honey from the hives. and fills jars.", "hives. and"),
		fault("Takes approx. ten jars, see fig. two, with combs etc. and wax."),
		fault(", wax and honey.", ", wax"),
		fault("Wax (white or yellow and honey.", "(white"),
		fault("Wax, white) and honey.", "white)"),
		fault("Wax (white [or yellow]) and honey: a) in jars, b) in tins."),
		fault(`The "queen is born.`, `"queen`),
		fault("The “queen is born.", "“queen"),
		fault(`The "queen" of the 12" box is “born” in the keeper's hive.`),
		fault("Der „König“ ist tot."),
		fault("Feeds (but not limited to) sugar and (one of) two boxes."),
		fault("The hive â€“ of wood – is old."),
	)
	says(t, "punctuation-suspect", withGuidance(keeping(), "Wax (white,", "yellow) and honey.")) // balanced over two
}

func TestControlCharacter(t *testing.T) {
	inGuidance(t, "control-character",
		fault("The queen\u0007 is born.", "queen\u0007"),
		fault("The queen_x000D_ is born.", "queen_x000D_"),
		fault("The qu\u200been is born.", "qu\u200been"),
		fault("The \u202equeen\u202c is born.", "\u202equeen\u202c"),
		fault("The col\u00adony is strong.", "col\u00adony"),
		fault("The queen_x is born in box_x12."),
	)
}

func TestEncodingSuspect(t *testing.T) {
	inGuidance(t, "encoding-suspect",
		fault("The keeper\ufffds hive.", "keeper\ufffds"),
		fault("The keeper\u0092s hive.", "keeper\u0092s"),
		fault("The keeperâ€™s hive.", "keeperâ€™s"),
		fault("The keeper‚Äôs hive.", "keeper‚Äôs"),
		fault("The keeperΓÇÖs hive.", "keeperΓÇÖs"),
		fault("The cafÃ© and the cafÃ© in one text.", "cafÃ©"),
		fault("Honey Â comb.", "Â"),
		fault("The keeper?s hive.", "keeper?s"),
		fault("Is it old? It is."),
		fault("Wax &amp; honey&nbsp;comb.", "&amp;", "honey&nbsp;comb."),
		fault("The queen \uf0b7 is born.", "\uf0b7"),
		fault("The keeper’s café — the “hive” of Ângela, Spaß“ and GAMÂ£; is it? yes."),
		fault("See bees.example.org/find?q=wax and R&D; wax & honey."),
	)
	bad := keeping()
	bad.Skills[0].Name = "Keeping of b\xffees"
	says(t, "encoding-suspect", bad, "b\xffees")
}

func TestReadingOrderSuspect(t *testing.T) {
	inLevel(t, "reading-order-suspect",
		fault("Moves the hives of the Records new colonies meadow to the heather.", "the Records"),
		fault("Moves the hives Level 3 Plans the harvest to the heather.", "Level 3 Plans"),
		fault("Moves hives Records new colonies at night Plans the harvest.", "hives Records new"),
		fault("Moves hives to the place. where hives. of the moor stand.", "place. where"),
		fault("Moves hives into Explains the need for hedges the valley.", "into Explains"),
		fault("Moves hives Records new colonies."),
		fault("Moves the hives to the place that Level 3 plans for."),
		fault("Moves the hives to the Plans of the meadow."),
	)
	torn := keeping([]string{"Moves the hives to the", "Counts the bees."}, []string{"heather of the moor."})
	says(t, "reading-order-suspect", torn, "hives to the")
	says(t, "statement-unfinished", torn)
	says(t, "reading-order-suspect", keeping([]string{"know what a smoker is for", "can count the bees"}, []string{"keep records of hives"}))
	e := keeping([]string{"Moves the hives to the heather."})
	e.GenericLevels = []framework.GenericLevel{{Number: 1, Texts: []framework.Text{{Text: "Works with the"}}}}
	says(t, "reading-order-suspect", e)
}

// TestLostApostrophe holds that a question mark for an apostrophe is seen where
// it was taken for the end of a statement, and is reported once.
func TestLostApostrophe(t *testing.T) {
	e := keeping([]string{"Cleans the keeper?", "s tools at night."})
	for i := range e.Skills[0].Levels[1].Statements {
		e.Skills[0].Levels[1].Statements[i].Paragraph = 1
	}
	says(t, "encoding-suspect", e, "keeper?s")
	says(t, "statement-not-a-duty", e)
}

// TestVerbsOfOtherMoods holds that verbs of editions in the first person or the
// imperative are not taken for adjectives, which stand before nouns as well.
func TestVerbsOfOtherMoods(t *testing.T) {
	for _, subject := range []string{"", "I ", "We "} {
		statements := []string{subject + "return empty frames to the store.", subject + "return full frames to the hive.", subject + "return boxes to owners."}
		e := withGuidance(keeping(statements), "A keeper can return frames at night.")
		says(t, "verb-missing", e)
	}
}
