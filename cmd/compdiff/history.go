package main

import (
	"fmt"
	"strings"

	"compdiff/report"

	"github.com/spf13/cobra"
)

func newHistory(c *console) *cobra.Command {
	var out output
	var o line
	cmd := &cobra.Command{
		Use:     "history SKILL EDITION EDITION...",
		Short:   "tell the life of one skill over editions",
		GroupID: groupWork,
		Long: strings.TrimSpace(`
Tell what became of a skill, by its code or its name in any of the editions: where
it came from, its names, codes and levels, what each edition did to each level,
and where it went. A code that stood for two skills gives the life of both. Each
edition is one source, the oldest first.`),
		Example: "compdiff history FERY old.txt new.txt --edition 1 --edition 2\ncompdiff history FERY old.txt new.txt --format html -o life.html",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 1 {
				return fmt.Errorf("history wants a skill, by its code or its name, and two editions or more")
			}
			return severalEditions("history", args[1:])
		},
		RunE: func(_ *cobra.Command, args []string) error {
			editions, err := o.read(c, args[1:])
			if err != nil {
				return err
			}
			made, err := o.compare(c, &out, editions)
			if err != nil {
				return err
			}
			h, err := made.Lives(args[0])
			if err != nil {
				return err
			}
			return out.show(c, report.Lives{History: h}, nil)
		},
	}
	out.add(cmd, report.FormatsFor(report.KindHistory), "text")
	o.add(cmd)
	return cmd
}
