package sample

import (
	"fmt"

	"github.com/spf13/cobra"
)

// Command is the command that prints a sample of a file. Read gives the file as
// text.
func Command(group string, read func(name string) ([]byte, error), print func([]byte) error) *cobra.Command {
	return &cobra.Command{
		Use:     "sample FILE",
		Short:   "make a sample of a text: its layout, with other words",
		GroupID: group,
		Long: `Write the text of a file with its words replaced, for a report of what was read
wrongly: lines, numbers, marks, short words and the words that tell layouts stay,
all others become words of the same length that mean nothing. Look it over before
you give it away.`,
		Example: "compdiff sample old.txt",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("sample wants one file; got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := read(args[0])
			if err != nil {
				return err
			}
			text, err := Text(string(data))
			if err != nil {
				return err
			}
			return print([]byte(text))
		},
	}
}
