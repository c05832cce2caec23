package pdf

// Document is the text of a PDF, in the order in which it is read.
type Document struct {
	Title    string    `json:"title"`
	Producer string    `json:"producer"`
	Pages    []Page    `json:"pages"`
	Repaired string    `json:"repaired"` // what had to be repaired to read the file; "" for nothing
	Problems []Problem `json:"problems"` // what is wrong with the file as a whole
}
