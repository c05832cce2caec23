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
