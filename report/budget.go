package report

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"html"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"

	"compdiff/internal/pattern"

	template "github.com/DataDog/datadog-agent/pkg/template/text"
)

// A template is a program, and one that somebody else wrote may never end, or fill
// the memory. What it may do is counted, so that it ends at the same place on
// every machine: each round of a range and each use of a template is a step, and
// what its functions make counts as what it writes does.
const (
	maxSteps  = 5_000_000
	maxFilled = 64 << 20 // bytes written, and bytes made by functions
)

// budget is what a template has used up.
type budget struct {
	most   int // steps that are allowed
	steps  int
	made   int // bytes that functions made
	line   int // of the last step
	filled bytes.Buffer
}

// overBudget says on which line a template was ended, and why.
type overBudget struct {
	line    int
	problem string
}

func (e *overBudget) Error() string { return e.problem }

func (b *budget) over(format string, args ...any) error {
	return &overBudget{max(1, b.line), fmt.Sprintf(format, args...)}
}

// step counts one, which begins on a line.
func (b *budget) step(line int) (string, error) {
	b.line = line
	if b.steps++; b.steps > b.most {
		return "", b.over("it takes more than %d steps", b.most)
	}
	return "", nil
}

// Write takes what the template writes.
func (b *budget) Write(data []byte) (int, error) {
	if b.filled.Len()+len(data) > maxFilled {
		return 0, b.over("it writes more than %d MiB", maxFilled>>20)
	}
	return b.filled.Write(data)
}

// stepName is what the function is called that counts steps. A template that
// calls it itself has a step less.
const stepName = "countedStep"

// count makes every template and every range of a parsed text begin with a step.
func (b *budget) count(t *template.Template, text string) error {
	for _, part := range t.Templates() {
		if part.Tree == nil || part.Root == nil {
			continue
		}
		if err := addSteps(part.Root, text); err != nil {
			return err
		}
		if err := prepend(part.Root, lineAt(text, part.Root.Pos)); err != nil {
			return err
		}
	}
	return nil
}

// addSteps goes through everything that can have a range in it.
func addSteps(list *parse.ListNode, text string) error {
	if list == nil {
		return nil
	}
	for _, n := range list.Nodes {
		var branch *parse.BranchNode
		switch n := n.(type) {
		case *parse.RangeNode:
			if err := prepend(n.List, lineAt(text, n.Pos)); err != nil {
				return err
			}
			branch = &n.BranchNode
		case *parse.IfNode:
			branch = &n.BranchNode
		case *parse.WithNode:
			branch = &n.BranchNode
		default:
			continue
		}
		if err := errors.Join(addSteps(branch.List, text), addSteps(branch.ElseList, text)); err != nil {
			return err
		}
	}
	return nil
}

func lineAt(text string, at parse.Pos) int {
	return 1 + strings.Count(text[:min(int(at), len(text))], "\n")
}

// prepend puts a step before a list.
func prepend(list *parse.ListNode, line int) error {
	trees, err := parse.Parse("step", fmt.Sprintf("{{%s %d}}", stepName, line), "", "", map[string]any{stepName: func() {}})
	if err != nil {
		return err
	}
	list.Nodes = append([]parse.Node{trees["step"].Root.Nodes[0]}, list.Nodes...)
	return nil
}

// functions are those of a template, and Go's own that make texts, with what they
// make counted.
func (b *budget) functions() template.FuncMap {
	counted := template.FuncMap{stepName: b.step}
	for name, f := range map[string]any{
		"print": fmt.Sprint, "println": fmt.Sprintln, "printf": b.printf,
		"js": template.JSEscaper, "urlquery": template.URLQueryEscaper, "html": html.EscapeString,
	} {
		counted[name] = b.counted(f)
	}
	for name, f := range TemplateFunctions {
		counted[name] = b.counted(f)
	}
	return counted
}

// counted is a function with the error that its text would be too much.
func (b *budget) counted(f any) any {
	call := reflect.ValueOf(f)
	t := call.Type()
	var in []reflect.Type
	for i := range t.NumIn() {
		in = append(in, t.In(i))
	}
	kind := reflect.FuncOf(in, []reflect.Type{t.Out(0), reflect.TypeFor[error]()}, t.IsVariadic())
	return reflect.MakeFunc(kind, func(args []reflect.Value) []reflect.Value {
		size := 0
		for _, arg := range args {
			size += sizeOf(arg)
		}
		result, err := reflect.Zero(t.Out(0)), b.make(size)
		if err == nil {
			out := callAny(call, args)
			result = out[0]
			if len(out) > 1 {
				err, _ = out[1].Interface().(error)
			}
			err = cmp.Or(err, b.make(sizeOf(result)))
		}
		failed := reflect.Zero(reflect.TypeFor[error]())
		if err != nil {
			failed = reflect.ValueOf(&err).Elem()
		}
		return []reflect.Value{result, failed}
	}).Interface()
}

func callAny(f reflect.Value, args []reflect.Value) []reflect.Value {
	if f.Type().IsVariadic() {
		return f.CallSlice(args)
	}
	return f.Call(args)
}

// printf is Go's, with the widths that its format asks for counted.
func (b *budget) printf(format string, args ...any) (string, error) {
	width := 0
	for _, m := range wide().FindAllStringSubmatch(format, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n = maxWidth // an argument says it
		}
		width += min(n, maxWidth)
	}
	if err := b.make(width); err != nil {
		return "", err
	}
	return fmt.Sprintf(format, args...), nil
}

// maxWidth is as wide as package fmt makes anything.
const maxWidth = 1_000_000

// make counts bytes that a function makes, or may make of its arguments.
func (b *budget) make(n int) error {
	if b.made += n; n > maxFilled || b.made > 4*maxFilled {
		return b.over("its functions make more than %d MiB of text", maxFilled>>20)
	}
	return nil
}

// wide is the width of a verb of a format.
var wide = pattern.New(`%[^%a-zA-Z]*?(\*|\d+)`)

// sizeOf is how many bytes a text has, or the texts of a list.
func sizeOf(v reflect.Value) int {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			return sizeOf(v.Elem())
		}
	case reflect.Slice:
		n := 0
		for i := range v.Len() {
			n += sizeOf(v.Index(i))
		}
		return n
	case reflect.String:
		return v.Len()
	}
	return 0
}
