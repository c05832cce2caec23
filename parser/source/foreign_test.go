package source

import (
	"strings"
	"testing"
)

// TestFlatOfficeFilesAreNamed refuses a spreadsheet that is one XML text by what it is;
// a text that speaks of such files is a text.
func TestFlatOfficeFilesAreNamed(t *testing.T) {
	flat := []byte(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body/></office:document>`)
	if IsText(flat) || !strings.Contains(Refuse("lamps.fods", flat).Error(), "flat OpenDocument") {
		t.Errorf("it is refused as %v", Refuse("lamps.fods", flat))
	}
	if !IsText([]byte("Archiving ARCH\n\nKeeping flat OpenDocument files (.fods) in order.\n")) {
		t.Error("a text about such files is none")
	}
}
