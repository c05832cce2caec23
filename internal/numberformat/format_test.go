package numberformat

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestFormats shows numbers as spreadsheet programs do.
func TestFormats(t *testing.T) {
	for _, c := range []struct {
		code string
		n    float64
		want string
	}{
		{"0", 7, "7"}, {"0", 7.5, "8"}, {"0", -7.5, "-8"}, {"0", .4, "0"}, {"0", -.4, "0"}, {"000", 7, "007"}, {"00", 1234, "1234"},
		{"0.00", 1.005, "1.01"}, {"0.0#", 1.5, "1.5"}, {"0.0#", 1.25, "1.25"}, {"0.##", 3, "3."}, {"#", 0, ""}, {"?0", 5, " 5"},
		{"#,##0", 1234567, "1,234,567"}, {"#,##0", 12, "12"}, {"#,##0.00", 1234.5, "1,234.50"}, {"0,", 12345, "12"}, {"0.0,,", 12_345_678, "12.3"},
		{"0%", .5, "50%"}, {"0.0%", .1234, "12.3%"}, {"0.00E+00", 12345, "1.23E+04"}, {"0.0E+0", .00012, "1.2E-4"}, {"0.0E+0", 9.99, "1.0E+1"}, {"##0.0E+0", 12345, "12.3E+3"},
		{"0;(0)", -3, "(3)"}, {"0;(0)", 3, "3"}, {"0;-0;\"none\"", 0, "none"}, {"0;-0;\"none\"", -2, "-2"}, {"[>=100]\"many\";0", 120, "many"}, {"[>=100]\"many\";0", 5, "5"},
		{"000-000", 123456, "123-456"}, {`"v"0.0`, 2, "v2.0"}, {`\v0`, 2, "v2"}, {"General", 2.5, "2.5"}, {`General" h"`, 2.5, "2.5 h"}, {`[$€-407] 0`, 5, "€ 5"}, {"[Red]0", 5, "5"},
		{"yyyy-mm-dd", 44197, "2021-01-01"}, {"d mmm yy", 44197, "1 Jan 21"}, {"dddd, d mmmm yyyy", 44197.25, "Friday, 1 January 2021"}, {"hh:mm", 44197.75, "18:00"},
		{"h:mm AM/PM", .75, "6:00 PM"}, {"h:mm a/p", 0, "12:00 a"}, {"[h]:mm", 1.5, "36:00"}, {"mm:ss.0", .000694, "01:00.0"}, {"yyyy-mm-dd", 60, "1900-02-29"}, {"yyyy-mm-dd", 61, "1900-03-01"},
		{"yyyy-mm-dd", 1, "1900-01-01"}, {"d.m.yyyy", 0, "0.1.1900"}, {"hh:mm:ss", .999999, "00:00:00"}, {"mmmmm", 44197, "J"},
	} {
		f, ok := Parse(c.code)
		if !ok {
			t.Errorf("%s is not known", c.code)
			continue
		}
		if got, ok := f.Number(c.n, false); !ok || got != c.want {
			t.Errorf("%v as %s is %q (%t), want %q", c.n, c.code, got, ok, c.want)
		}
	}
}

// TestFormatsOfTexts show a text: none hides it.
func TestFormatsOfTexts(t *testing.T) {
	for code, want := range map[string]string{"@": "oar", "0": "oar", `"x "@`: "x oar", ";;;": "oar", `0;-0;0;"no "@"!"`: "no oar!", `0;-0;0;"gone"`: "oar"} {
		f, ok := Parse(code)
		if got := f.Text("oar"); !ok || got != want {
			t.Errorf("a text as %s is %q, want %q", code, got, want)
		}
	}
}

// TestUnknownFormats are left to who asks.
func TestUnknownFormats(t *testing.T) {
	for _, code := range []string{"# ?/?", "ge.m.d", "[DBNum1]0", "0;0;0;0;0", "[abc", "0.0.0", "b2yyyy", "0E+", "yyyy 0%"} {
		if _, ok := Parse(code); ok {
			t.Errorf("%s is taken as known", code)
		}
	}
	f, _ := Parse("yyyy-mm-dd")
	if text, ok := f.Number(-1, false); ok {
		t.Errorf("a day before all is %q", text)
	}
}

// TestFrom1904 counts days from there.
func TestFrom1904(t *testing.T) {
	f, _ := Parse("yyyy-mm-dd")
	if got, _ := f.Number(0, true); got != "1904-01-01" {
		t.Errorf("the first day is %s", got)
	}
}

// TestBuiltin holds the formats that have numbers against another program.
func TestBuiltin(t *testing.T) {
	for number := range builtin {
		for _, n := range []float64{0, 1, .5, 12.345, 1234567.891, 44197.75} {
			f, ok := Parse(Builtin(number))
			if !ok {
				t.Fatalf("format %d is not known", number)
			}
			got, _ := f.Number(n, false)
			if want := byOther(t, number, n); got != want && !slices.Contains(differs[number], n) {
				t.Errorf("%v in format %d is %q, by another program %q", n, number, got, want)
			}
		}
	}
}

// differs are numbers that the other program shows as spreadsheets do not: nothing by the
// section for it, years of time, and powers of ten in threes.
var differs = map[int][]float64{
	41: {0}, 42: {0}, 43: {0}, 44: {0}, 46: {1234567.891}, 47: {1234567.891}, 48: {0, 1, .5, 12.345, 1234567.891, 44197.75},
}

func byOther(t *testing.T, number int, n float64) string {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	style, err := book.NewStyle(&excelize.Style{NumFmt: number})
	if err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellFloat("Sheet1", "A1", n, -1, 64); err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellStyle("Sheet1", "A1", "A1", style); err != nil {
		t.Fatal(err)
	}
	data, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	read, err := excelize.OpenReader(bytes.NewReader(data.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	text, err := read.GetCellValue("Sheet1", "A1")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// FuzzFormat wants an end of any format, and the same text twice.
func FuzzFormat(f *testing.F) {
	for _, code := range []string{"0.00", "#,##0;[Red]-#,##0", "yyyy-mm-dd hh:mm:ss.000", "[h]:mm", `"a"@;\x0`, "##0.0E+0", "[>=1]0,;?0"} {
		f.Add(code, 1234.5)
	}
	f.Fuzz(func(t *testing.T, code string, n float64) {
		format, ok := Parse(code)
		if !ok {
			return
		}
		text, _ := format.Number(n, false)
		if again, _ := format.Number(n, false); again != text {
			t.Errorf("%v as %q is %q and %q", n, code, text, again)
		}
		format.Text("x")
	})
}
