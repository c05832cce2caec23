package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// Tables without rules: levels as columns, and a row for every number.
func TestOpenTables(t *testing.T) {
	cell := func(s string) []string { return wrap(s, 150, 10) }
	m := newMaker()
	m.page(columnOf(40, 780, 12, "F1", 10, wrap(lampText, 490, 10)...) +
		at0(40, 740, "F2", 10, "Level 1") + at0(210, 740, "F2", 10, "Level 2") +
		columnOf(40, 720, 12, "F1", 10, cell(lampText)[0]) + columnOf(210, 720, 12, "F1", 10, cell(boatText)[0]) +
		columnOf(40, 708, 12, "F1", 10, cell(lampText)[1:]...) + columnOf(210, 708, 12, "F1", 10, cell(boatText)[1:]...))
	want(t, read(t, m), "p "+lampText, "h1 Level 1", "p "+lampText, "h1 Level 2", "p "+boatText)

	m = newMaker()
	m.page(at0(40, 740, "F2", 10, "Level") + at0(90, 740, "F2", 10, "What is done") +
		at0(40, 720, "F1", 10, "1") + columnOf(90, 720, 12, "F1", 10, wrap(lampText, 300, 10)...) +
		at0(40, 640, "F1", 10, "2") + columnOf(90, 640, 12, "F1", 10, wrap(boatText, 300, 10)...))
	d := read(t, m)
	want(t, d, "h1 Level", "h1 What is done", "p 1", "p "+lampText, "p 2", "p "+boatText)
	if b := d.Pages[0].Blocks[4]; !b.Header || b.Row != 3 || b.Column != 1 {
		t.Errorf("the second number is in row %d, column %d, header %v", b.Row, b.Column, b.Header)
	}
}

// Labels that come last on a page are the header of what begins the next.
func TestOpenTableOverPages(t *testing.T) {
	m := newMaker()
	m.page(columnOf(40, 300, 12, "F1", 10, wrap(lampText+" "+boatText, 490, 10)...) + at0(40, 120, "F2", 10, "Level 1") + at0(250, 120, "F2", 10, "Level 2"))
	a, b := wrap(lampText, 180, 10), wrap(boatText, 180, 10)
	m.page(columnOf(40, 780, 12, "F1", 10, a[0]) + columnOf(250, 780, 12, "F1", 10, b[0]) + columnOf(40, 768, 12, "F1", 10, a[1:]...) + columnOf(250, 768, 12, "F1", 10, b[1:]...))
	want(t, read(t, m), "p "+lampText+" "+boatText, "h1 Level 1", "p "+lampText, "h1 Level 2", "p "+boatText)
}

// A code at the right belongs to the title at the left; headings of two columns
// do not belong together.
func TestTitleAndCode(t *testing.T) {
	m := newMaker()
	m.page(at0(450, 780, "F2", 20, "LAMP") + at0(60, 780, "F2", 20, "Lamp keeping") + columnOf(60, 750, 12, "F1", 10, wrap(lampText, 470, 10)...))
	want(t, read(t, m), "h1 Lamp keeping LAMP", "p "+lampText)

	m = newMaker()
	left, right := wrap(lampText, 180, 10), wrap(boatText, 180, 10)
	m.page(at0(60, 780, "F2", 20, "Lamps") + columnOf(60, 750, 12, "F1", 10, left...) + at0(300, 780, "F2", 20, "Boats") + columnOf(300, 750, 12, "F1", 10, right...))
	want(t, read(t, m), "h1 Lamps", "p "+lampText, "h1 Boats", "p "+boatText)
}

// What stands at the same place of a few pages by chance, where other pages
// have other text, is no foot.
func TestTextAtTheEdge(t *testing.T) {
	m := newMaker()
	var exp []string
	for n, house := range strings.Fields("north south east west upper lower old new white red harbour island") {
		first, last := "The "+house+" house is kept by two. "+lampText, "The "+house+" lamp is cleaned by:"
		if n%3 == 0 {
			last = "The work may include:"
		}
		m.page(columnOf(60, 780, 12, "F1", 10, wrap(first, 470, 10)...) + at0(60, 100, "F1", 10, "The keepers of the "+house+" house.") + at0(60, 60, "F1", 10, last) + at0(290, 20, "F1", 8, fmt.Sprint(n+1)))
		exp = append(exp, "p "+first, "p The keepers of the "+house+" house.", "p "+last, fmt.Sprintf("[number] %d", n+1))
	}
	want(t, read(t, m), exp...)
}

// Small capitals stand for small letters; a space that is gone back over is
// none.
func TestGlyphsThatStandForOthers(t *testing.T) {
	m := newMaker()
	m.page("BT /F2 20 Tf 60 780 Td (L) Tj /F2 15 Tf (AMP ) Tj /F2 20 Tf (K) Tj /F2 15 Tf (EEPING ) Tj /F2 20 Tf (LAMP) Tj ET\n" +
		"BT /F1 10 Tf 60 750 Td [(Keeps the light)-0( )278(house clean.)] TJ ET\n")
	want(t, read(t, m), "h1 Lamp Keeping LAMP", "p Keeps the lighthouse clean.")
}

// A figure behind the page is no cell, and a double border no row.
func TestBackdropsAndDoubleBorders(t *testing.T) {
	cell := func(s string) []string { return wrap(s, 150, 10) }
	table := tableOf(40, 780, []float64{160, 160}, []float64{20, 160}, [][][]string{{{"Level 1"}, {"Level 2"}}, {cell(lampText), cell(boatText)}})
	m := newMaker()
	m.page("40 0 520 842 re f\n40 784.5 320 0.5 re f 40 780 0.5 4.5 re f\n" + table)
	want(t, read(t, m), "h1 Level 1", "p "+lampText, "h1 Level 2", "p "+boatText)
}

// A header may be the last thing on a page, with or without rules and a foot
// below it: the rows on the next page are of the same table. Where the labels
// are so near to each other that they might be one text, the rows tell.
func TestHeaderAtTheFoot(t *testing.T) {
	rows := func(x float64) string {
		return at0(40, 780, "F1", 10, "1") + columnOf(x, 780, 12, "F1", 10, wrap(lampText, 300, 10)...) +
			at0(40, 700, "F1", 10, "2") + columnOf(x, 700, 12, "F1", 10, wrap(boatText, 300, 10)...)
	}
	text := wrap(lampText+" "+boatText, 490, 10)
	for _, c := range []struct {
		name   string
		x      float64
		blocks []string
		second string
	}{
		{"far apart", 90, []string{"h1 Level", "h1 What is done", "p 1", "p " + lampText, "p 2", "p " + boatText}, rows(90)},
		{"near", 71, []string{"h1 Level", "h1 What is done", "p 1", "p " + lampText, "p 2", "p " + boatText}, rows(71)},
		{"near, and no rows follow", 71, []string{"h1 Level What is done", "p " + lampText}, columnOf(40, 780, 12, "F1", 10, wrap(lampText, 490, 10)...)},
		{"near, and rows of other columns follow", 71, []string{"h1 Level What is done", "p 1", "p " + lampText, "p 2", "p " + boatText}, rows(120)},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMaker()
			m.page(columnOf(40, 300, 12, "F1", 10, text...) + at0(40, 120, "F2", 10, "Level") + at0(c.x, 120, "F2", 10, "What is done"))
			m.page(c.second)
			d := read(t, m)
			want(t, d, append([]string{"p " + lampText + " " + boatText}, c.blocks...)...)
		})
	}
}

// The rows of a table are counted over all its pages.
func TestRowsOverPages(t *testing.T) {
	widths := []float64{60, 300}
	m := newMaker()
	m.page(columnOf(40, 780, 12, "F1", 10, wrap(lampText, 490, 10)...) + tableOf(40, 140, widths, []float64{20, 60}, [][][]string{{{"Level"}, {"What is done"}}, {{"1"}, wrap(lampText, 290, 10)}}))
	m.page(tableOf(40, 780, widths, []float64{20, 60}, [][][]string{{{"Level"}, {"What is done"}}, {{"2"}, wrap(boatText, 290, 10)}}))
	d := read(t, m)
	var rows []int
	for _, b := range d.Pages[0].Blocks {
		if b.Column == 1 {
			rows = append(rows, b.Row)
		}
	}
	if fmt.Sprint(rows) != "[1 2 3]" {
		t.Errorf("the first column has rows %v\n%s", rows, outline(d))
	}
}
