// Package tinypdf makes PDFs of a few objects, sound ones and such as were made to
// hurt, for tests and for those who measure.
package tinypdf

import (
	"bytes"
	"fmt"
)

// Of is a document of objects: 1 is the catalog, which is given, 2 the root of its
// pages, and so on. What stands in them is not looked at.
func Of(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var offsets []int
	for i, o := range append([]string{"<</Type/Catalog/Pages 2 0 R>>"}, objects...) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}
