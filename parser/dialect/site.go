package dialect

// site is what websites and documents have around any text.
type site struct {
	// Lines are whole lines.
	Lines []string `yaml:"lines"`
	// Starts are what a furniture line starts with.
	Starts []string `yaml:"starts"`
	// Contacts are starts that a number or an @ follows.
	Contacts []string `yaml:"contacts"`
	// Parts are what a furniture line has in it.
	Parts []string `yaml:"parts"`
	// Running are the forms of lines that pages repeat: page numbers.
	Running []string `yaml:"running"`
	// Nothing are what programs write into cells that are empty, and what people do
	// in any language: whole texts.
	Nothing []string `yaml:"nothing"`
	// FunctionWords cannot end a title: of, the, with.
	FunctionWords []string `yaml:"functionWords"`
}
