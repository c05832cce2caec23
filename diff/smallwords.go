package diff

// pronouns stand for a noun behind a preposition, and determiners before one.
var (
	pronouns    = set(`others them it these those`)
	determiners = set(`all each every both any some`)
)

// pointingOn are words that lead to what stands behind a quotation.
var pointingOn = set(`associated connected especially particularly specifically notably namely according due owing prior`)

// brackets are what each counts for when those that are open are counted.
var brackets = map[string]int{"(": 1, ")": -1}
