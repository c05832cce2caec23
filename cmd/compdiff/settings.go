package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// settled are the flags that the environment and the configuration file can
// give as well.
var settled = append([]string{"fail-on", "dialect"}, labelNames...)

// variable is the environment variable for a flag: COMPDIFF_FAIL_ON.
func variable(flag string) string {
	return "COMPDIFF_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// settle makes a command heed the environment and the configuration file: a
// flag beats the environment, and that beats the file.
func (c *console) settle(cmd *cobra.Command) {
	var name string
	cmd.Flags().StringVar(&name, "config", "", "configuration `FILE`; the nearest "+configName+" unless told otherwise")
	cmd.PreRunE = func(cmd *cobra.Command, args []string) error {
		if err := refuseOpposed(cmd); err != nil {
			return err
		}
		if name == "" {
			name = os.Getenv(variable("config"))
		}
		cfg, err := findConfig(name)
		if err != nil {
			return err
		}
		c.config = cfg
		c.quiet, _ = cmd.Flags().GetBool("quiet") // false where there is no such flag
		c.redactMessages(flagValue(cmd, "redact"))
		if err := cfg.fillIn(cmd); err != nil {
			return err
		}
		return cfg.refuseOnto(cmd, args)
	}
}

// fillIn gives every flag that the user did not its value from elsewhere.
func (c *config) fillIn(cmd *cobra.Command) error {
	for _, name := range settled {
		flag := cmd.Flags().Lookup(name)
		if flag == nil || flag.Changed || name == "fail-on" && cmd.Name() == "parse" { // parse writes, and judges nothing
			continue
		}
		from, value := variable(name)+" in the environment", os.Getenv(variable(name))
		if value == "" {
			from, value = c.path+": "+name, c.value(name)
		}
		if value == "" {
			continue
		}
		if err := flag.Value.Set(value); err != nil {
			return fmt.Errorf("%s: %q: %w", from, value, err)
		}
	}
	return nil
}
