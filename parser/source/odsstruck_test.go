package source

import "testing"

// TestODSStruck reads which cells are struck through: not those of whose line it is only
// said that there is none, in one way or both.
func TestODSStruck(t *testing.T) {
	for properties, want := range map[string]int{
		"":                                     0,
		"style:text-line-through-style='none'": 0,
		"style:text-line-through-style='none' style:text-line-through-type='none'":    0,
		"style:text-line-through-type='none'":                                         0,
		"style:text-line-through-style='solid'":                                       1,
		"style:text-line-through-style='solid' style:text-line-through-type='single'": 1,
		"style:text-line-through-type='double'":                                       1,
	} {
		content := "<office:document-content><style:style style:name='c'><style:text-properties " + properties + "/></style:style>" +
			"<office:spreadsheet><table:table table:name='S'><table:table-row><table:table-cell table:style-name='c'><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:document-content>"
		o, err := ReadODS("a.ods", zipped(t, []string{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content}))
		if err != nil {
			t.Fatalf("%s: %v", properties, err)
		}
		if got := len(o.Sheets[0].Facts.Struck); got != want {
			t.Errorf("%q: %d cells are struck through, want %d", properties, got, want)
		}
	}
}
