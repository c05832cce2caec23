package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// sizeFlag is a flag that takes a number of bytes, with a unit.
type sizeFlag struct{ bytes *int64 }

// units are the units of sizes, by what stands behind the number.
var units = []struct {
	name  string
	bytes int64
}{{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"B", 1}}

// maxSizes is what --max-size can allow: beyond it the memory of no machine
// would do.
const maxSizes = 1 << 40

// Set takes a size from the command line.
func (s sizeFlag) Set(value string) error {
	for _, u := range units {
		number, ok := strings.CutSuffix(value, u.name)
		if !ok {
			continue
		}
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil || n <= 0 || n > maxSizes/u.bytes {
			break
		}
		*s.bytes = n * u.bytes
		return nil
	}
	return errors.New("expected a number and B, KiB, MiB or GiB, such as 500MiB")
}

// String is the value as help shows it: what is allowed depends on the kind of
// file.
func (s sizeFlag) String() string { return "" }

// Type names the kind of value in help where the usage text does not.
func (s sizeFlag) Type() string { return "size" }

// addMaxSize defines --max-size.
func (c *console) addMaxSize(cmd *cobra.Command) {
	cmd.Flags().Var(sizeFlag{&c.maxSize}, "max-size", "read sources, saved documents and profiles of up to `SIZE`, such as 500MiB")
}
