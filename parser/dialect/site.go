package dialect

import (
	"fmt"
	"sync"

	"compdiff/yamlfile"
)

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

var builtInSite = sync.OnceValues(func() (*site, error) {
	data, err := dialectFiles.ReadFile("site.yaml")
	if err != nil {
		return nil, err
	}
	var s site
	if err := yamlfile.ReadOwn(data, &s); err != nil {
		return nil, fmt.Errorf("site.yaml: %w", err)
	}
	return &s, nil
})
