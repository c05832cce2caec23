package dialect

// Bounds of texts that head something, in bytes. What is longer is text.
const (
	MaxHeading = 200 // of a heading, a title, the header of a column
	MaxLabel   = 40  // of a label before a text
)
