package draft

import (
	"fmt"
	"strings"
	"unicode"
)

// patternOf is the regular expression of codes that are alike; "" for what is no code:
// texts with blanks, or words.
func patternOf(codes []string) string {
	if len(codes) < 2 {
		return ""
	}
	shapes := map[string][2]int{} // the least and the most of each run, by shape and index
	shape := ""
	for i, code := range codes {
		runs := runsOf(code)
		this := ""
		for _, r := range runs {
			this += r.sign
		}
		if code == "" || len(code) > 24 || i > 0 && this != shape || !strings.ContainsAny(this, "A9") {
			return ""
		}
		shape = this
		for k, r := range runs {
			key := fmt.Sprint(k)
			have, ok := shapes[key]
			if !ok {
				have = [2]int{r.n, r.n}
			}
			shapes[key] = [2]int{min(have[0], r.n), max(have[1], r.n)}
		}
	}
	var out strings.Builder
	for k, r := range runsOf(codes[0]) {
		n := shapes[fmt.Sprint(k)]
		switch r.sign {
		case "A":
			out.WriteString("[A-Z]" + repeat(n))
		case "a":
			out.WriteString("[a-z]" + repeat(n))
		case "9":
			out.WriteString(`\d` + repeat(n))
		default:
			out.WriteString(strings.Repeat(`\`+r.sign, n[0]))
		}
	}
	return out.String()
}

// run is a row of characters of one kind.
type run struct {
	sign string // "A", "a", "9", or the sign itself
	n    int
}

func runsOf(code string) (runs []run) {
	for _, r := range code {
		sign := string(r)
		switch {
		case unicode.IsUpper(r) && r < 0x80:
			sign = "A"
		case unicode.IsLower(r) && r < 0x80:
			sign = "a"
		case unicode.IsDigit(r) && r < 0x80:
			sign = "9"
		case !strings.ContainsRune("-._/", r):
			return nil
		}
		if n := len(runs); n > 0 && runs[n-1].sign == sign {
			runs[n-1].n++
		} else {
			runs = append(runs, run{sign, 1})
		}
	}
	return runs
}

func repeat(n [2]int) string {
	switch {
	case n == [2]int{1, 1}:
		return ""
	case n[0] == n[1]:
		return fmt.Sprintf("{%d}", n[0])
	}
	return fmt.Sprintf("{%d,%d}", n[0], n[1])
}
