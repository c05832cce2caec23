//go:build linux

package main

// peer is a program that compares texts word by word, and knows no skills.
type peer struct {
	name    string
	program string
	args    []string // before the names of the two texts
}

// peers are those that are held against git.
var peers = []peer{
	{"compdiff", "", []string{"diff", "--format", "json"}},
	{"wdiff", "wdiff", nil},
	{"dwdiff", "dwdiff", nil},
	{"Python's difflib", "python3", []string{"-c", difflib}},
}

// difflib compares the words of two texts.
const difflib = `import difflib, sys
old, new = (open(name, encoding="utf-8").read().split() for name in sys.argv[1:])
for op in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
    print(*op)`

// peerSkills is how large the texts are that peers compare: some of them take time
// by the square.
const peerSkills = 150

// peerRows has a row for each peer.
func peerRows() []row {
	var all []row
	for _, p := range peers {
		all = append(all, row{name: "peers, 150 skills as texts, " + p.name, unit: "times git", figure: timesOther, prepare: p.prepare})
	}
	return all
}

func (p peer) prepare(in *inputs) (contest, string, error) {
	program := p.program
	if program == "" {
		program = in.program
	}
	if !has(program) {
		return contest{}, "there is no " + program + " here", nil
	}
	texts, err := in.editions(peerSkills, heavy)
	ours := append([]string{program}, p.args...)
	return contest{ours: append(ours, texts.old("txt"), texts.new("txt")), other: git(texts)}, "", err
}
