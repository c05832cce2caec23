package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "say which version this is",
		GroupID: groupReference,
		Example: "compdiff version",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			return c.print([]byte(version(info)))
		},
	}
}

// addVersion makes --version say what the command version does. The library that
// reads command lines has such a flag too, which wants a template; templates keep
// alive in the program what nothing calls.
func (c *console) addVersion(root *cobra.Command, text string) {
	asked := root.Flags().BoolP("version", "v", false, "version for compdiff")
	otherwise := root.RunE
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if *asked {
			return c.print([]byte(text))
		}
		return otherwise(cmd, args)
	}
}

// release is the version that a release was built with; "" in other builds.
var release string

// version is that of the release or of the module, the revision it was built from where
// the build knows it, and the Go release. Info may be nil.
func version(info *debug.BuildInfo) string {
	module, revision := "unknown version", ""
	if info != nil {
		if info.Main.Version != "" {
			module = info.Main.Version
		}
		revision = revisionOf(info.Settings)
	}
	if release != "" {
		module, revision = release, ""
	}
	return fmt.Sprintf("compdiff %s%s %s %s/%s\n", module, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

func revisionOf(settings []debug.BuildSetting) string {
	revision, modified := "", ""
	for _, s := range settings {
		switch {
		case s.Key == "vcs.revision":
			revision = " " + s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			modified = " (modified)"
		}
	}
	if revision == "" {
		return ""
	}
	return revision + modified
}
