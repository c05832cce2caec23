package source

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"

	"compdiff/framework"
)

// IsDOCX knows a Word document (.docx, .docm) by what is packed in it.
func IsDOCX(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte("word/document"))
}

// ReadDOCX reads a Word document as what it shows once all its tracked changes are
// accepted. Places are paragraphs, counted as lines, and characters in them.
func ReadDOCX(name string, data []byte) (*Document, error) {
	p, err := openPack(name, "Word document", data)
	if err != nil {
		return nil, err
	}
	main, parts, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	r := docxReader{document: &Document{Name: name}, styles: docxStyles{}}
	if err := r.styles.read(p, parts["styles"]); err != nil {
		return nil, err
	}
	if err := r.numbering.read(p, parts["numbering"]); err != nil {
		return nil, err
	}
	if err := p.tokens(main, r.see); err != nil {
		return nil, err
	}
	r.writer.styles, r.writer.numbering = r.styles, &r.numbering
	r.page.markHeadings(r.styles)
	r.writer.write(&r.page)
	r.writer.finish()
	if err := r.readAside(p, parts); err != nil {
		return nil, err
	}
	r.sayChanges()
	return r.writer.document(r.document, r.writer.source.String()), nil
}

// mainPart finds the text of a document among its parts, and the parts that belong
// to it by what they are: "styles", "numbering", ...
func (p *pack) mainPart() (main string, parts map[string]string, err error) {
	main = "word/document.xml"
	err = p.relations("_rels/.rels", func(kind, target string) {
		if kind == "officeDocument" {
			main = strings.TrimPrefix(target, "/")
		}
	})
	if err != nil {
		return "", nil, err
	}
	parts = map[string]string{}
	folder := path.Dir(main)
	err = p.relations(path.Join(folder, "_rels", path.Base(main)+".rels"), func(kind, target string) {
		if rest, ok := strings.CutPrefix(target, "/"); ok {
			parts[kind] = rest
			return
		}
		parts[kind] = path.Join(folder, target)
	})
	if err == nil && p.part(main) == nil {
		err = &Error{Name: p.name, Problem: "a " + p.what + " without its text (" + main + ")", Hint: hintMeant}
	}
	return main, parts, err
}

// relations reads which parts belong to one, and as what.
func (p *pack) relations(part string, take func(kind, target string)) error {
	return p.tokens(part, func(token xml.Token) error {
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "Relationship" {
			if a := attributes(start.Attr); a["TargetMode"] != "External" {
				take(path.Base(a["Type"]), a["Target"])
			}
		}
		return nil
	})
}

// asideParts are the parts of a document whose text is not that of the page, with
// what people call them.
var asideParts = []struct{ kind, called string }{
	{"comments", "comments"}, {"footnotes", "footnotes"}, {"endnotes", "endnotes"},
}

// readAside puts comments and notes aside, and says that there are some.
func (r *docxReader) readAside(p *pack, parts map[string]string) error {
	for _, aside := range asideParts {
		var text strings.Builder
		err := p.tokens(parts[aside.kind], func(token xml.Token) error {
			if words, ok := token.(xml.CharData); ok {
				text.Write(words)
			}
			return nil
		})
		if err != nil {
			return err
		}
		if n := framework.NonSpace(text.String()); n > 0 {
			r.writer.ledger.Furniture += n
			r.document.warn("%s: the document has %s, which are put aside", p.name, aside.called)
		}
	}
	return nil
}

// sayChanges says what was made of tracked changes, and what could not be read.
func (r *docxReader) sayChanges() {
	if r.inserted > 0 || r.deleted > 0 {
		r.document.warn("%s: the document has tracked changes: read as if all were accepted (%d characters inserted, %d deleted)", r.document.Name, r.inserted, r.deleted)
	}
	if r.unseen > 0 {
		r.document.warn("%s: the document has text that is hidden or struck through, which was not read (%d characters)", r.document.Name, r.unseen)
	}
	if r.foreign > 0 {
		r.document.problem("text-unreadable", framework.From{File: r.document.Name}, "a part of another format is embedded in the document and was not read: open it in Word and save it again")
	}
}
