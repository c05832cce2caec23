package check

// unlikeOthers reports skills that are formed otherwise than the other skills
// of the edition: what the layout of all does not explain may have been read
// wrongly.
func unlikeOthers(r *reading) []fault {
	var out []fault
	for _, t := range traits {
		out = append(out, r.unlike(t)...)
	}
	for _, look := range []func(*reading) []fault{displaced, misplaced, tornParagraphs, shiftedDown, farLevels, disordered, doubledLevels, lastText, brokenOff, cutOff, strayInSections, guidanceTakes, generalLeftOut, generalMisplaced, itemsInOne, exchangedParts, strangers, cutParts, gluedItems, handedOver, levelsOfNeighbour, brokenTexts, exchangedLevels, exchangedNames, halvedWords, datedDescriptions, sentenceCategories, dutiesBehindLists, restated, listsBeforeIntros, loneSeams, fewestLevels, dutyAsDescription, firstLevelInList} {
		out = append(out, look(r)...)
	}
	return out
}
