//go:build linux

package main

import "os/exec"

// peer is a program that compares texts word by word, and knows no skills.
type peer struct {
	name    string
	program string
	args    []string // before the names of the two texts
	needs   []string // a command that succeeds where all is there that the program takes; nil asks nothing more
}

// peers are those that are held against git.
var peers = []peer{
	{name: "compdiff", args: []string{"diff", "--format", "json"}},
	{name: "wdiff", program: "wdiff"},
	{name: "dwdiff", program: "dwdiff"},
	{name: "jsdiff", program: "node", args: []string{"-e", jsdiff}, needs: []string{"node", "-e", "require('diff')"}},
	{name: "Python's difflib", program: "python3", args: []string{"-c", difflib}},
}

// jsdiff compares the words of two texts by the npm package diff, which Node finds by NODE_PATH.
const jsdiff = `const fs = require("fs")
const [old, now] = process.argv.slice(1).map(name => fs.readFileSync(name, "utf8"))
console.log(JSON.stringify(require("diff").diffWords(old, now)))`

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
	if len(p.needs) > 0 && exec.Command(p.needs[0], p.needs[1:]...).Run() != nil {
		return contest{}, "there is no " + p.name + " here", nil
	}
	texts, err := in.editions(peerSkills, heavy)
	ours := append([]string{program}, p.args...)
	return contest{ours: append(ours, texts.old("txt"), texts.new("txt")), other: git(texts)}, "", err
}
