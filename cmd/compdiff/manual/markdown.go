package manual

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// Markdown is the manual as a page of a site or a repository.
func Markdown(root *cobra.Command, h Help) string {
	var b strings.Builder
	b.WriteString("# Commands\n\nMade by `compdiff manual markdown`; `compdiff help COMMAND` says the same.\n")
	writeText(&b, root.Long)
	b.WriteString("\n| command | |\n|---|---|\n")
	for _, cmd := range Documented(root) {
		fmt.Fprintf(&b, "| [%s](#%s) | %s |\n", Name(cmd), strings.ReplaceAll(Name(cmd), " ", "-"), cmd.Short)
	}
	for _, cmd := range Documented(root) {
		writeCommand(&b, cmd, h)
	}
	b.WriteString("\n## Environment\n\nA flag beats a variable, and a variable the configuration.\n\n| variable | |\n|---|---|\n")
	for _, v := range h.Variables {
		fmt.Fprintf(&b, "| `%s` | %s |\n", v.Name, cell(v.Means))
	}
	return b.String()
}

func writeCommand(b *strings.Builder, cmd *cobra.Command, h Help) {
	fmt.Fprintf(b, "\n## %s\n\n    %s\n", Name(cmd), h.UseLine(cmd))
	writeText(b, about(cmd))
	b.WriteString("\n| flag | |\n|---|---|\n")
	h.EachFlag(cmd, func(flag, takes, means string) {
		fmt.Fprintf(b, "| `%s` | %s |\n", strings.TrimSpace(flag+" "+takes), cell(means))
	})
	if formats := cmd.Annotations[h.Formats]; formats != "" {
		fmt.Fprintf(b, "\nFormats:\n\n%s", codeBlock(strings.TrimRight(formats, "\n")))
	}
	if cmd.HasExample() {
		fmt.Fprintf(b, "\nExamples:\n\n%s", codeBlock(cmd.Example))
	}
}

func writeText(b *strings.Builder, text string) {
	shown(text, func(paragraph string) { fmt.Fprintf(b, "\n%s\n", inProse.Replace(paragraph)) },
		func(lines string) { fmt.Fprintf(b, "\n%s", codeBlock(lines)) })
}

// codeBlock are lines that Markdown leaves as they are.
func codeBlock(lines string) string { return "    " + strings.ReplaceAll(lines, "\n", "\n    ") + "\n" }

// inProse keeps characters of a text from being marks.
var inProse = strings.NewReplacer("<", "&lt;", "*", `\*`, "_", `\_`)

// cell is a text in a cell of a table.
func cell(text string) string {
	return inProse.Replace(strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", `\|`))
}
