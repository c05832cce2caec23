package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"
)

// shells are the shells that completion can be written for.
var shells = []string{"bash", "fish", "powershell", "zsh"}

func newCompletion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "completion SHELL",
		Short:   "print a script that completes commands in your shell",
		GroupID: groupReference,
		Long: `Print a script that teaches your shell to complete compdiff's commands and
flags. SHELL is bash, fish, powershell or zsh. To use it in the running bash:

  source <(compdiff completion bash)`,
		Example:   "compdiff completion bash\ncompdiff completion zsh",
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("completion wants one shell; expected %s", oneOf(shells))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			script, err := completion(cmd.Root(), args[0])
			if err != nil {
				return err
			}
			return c.print(script)
		},
	}
}

func completion(root *cobra.Command, shell string) ([]byte, error) {
	var script bytes.Buffer
	var err error
	switch shell {
	case "bash":
		err = root.GenBashCompletionV2(&script, true)
	case "fish":
		err = root.GenFishCompletion(&script, true)
	case "powershell":
		err = root.GenPowerShellCompletionWithDesc(&script)
	case "zsh":
		err = root.GenZshCompletion(&script)
	default:
		err = fmt.Errorf("unknown shell %q; expected %s", shell, oneOf(shells))
	}
	return script.Bytes(), err
}
