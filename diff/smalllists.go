package diff

// Closed lists that rules ask word by word: see [wordLists]. They know no rules, so that what
// knows words need not know any.

// distributives name every member of what they stand before, one by one: any
// of them says what another does.
var distributives = set(`each every`)

// fullness are words that only say how much somebody answers.
var fullness = set(`full overall`)

// quantityAdjectives say that there are many and of many kinds, and no more: "diverse trades".
var quantityAdjectives = set(`diverse various varied varying numerous many several multiple different`)

var (
	articles  = set(`a an the this that these those its their his her our your`)
	copulas   = set(`is are was were be`)
	including = set(`include includes including`)
	relatives = set(`which that who whom whose where when while whether`)
)
