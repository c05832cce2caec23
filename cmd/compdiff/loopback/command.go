package loopback

import (
	"fmt"
	"net"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

// Command is the command that hands out the page. Say tells the user where.
func Command(group string, say func(format string, args ...any)) *cobra.Command {
	var port uint16
	cmd := &cobra.Command{
		Use:     "serve [FOLDER]",
		Short:   "hand out the page that compares, to this machine's browser",
		GroupID: group,
		Long: `Hand out the page that compares two editions in a browser, from the FOLDER that
has it; releases bring one. Only this machine is answered, and only that page
may ask: what you compare stays in the browser. It ends with Ctrl-C.`,
		Example: "compdiff serve\ncompdiff serve dist/site --port 8080",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			folder, err := folderOf(args)
			if err != nil {
				return err
			}
			site, err := Open(folder)
			if err != nil {
				return err
			}
			l, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: int(port)}) // by number: nothing asks for the address of a name
			if err != nil {
				return err
			}
			defer l.Close()
			say("open http://%s/ in a browser; Ctrl-C ends it", l.Addr())
			return site.Serve(l)
		},
	}
	cmd.Flags().Uint16Var(&port, "port", 0, "listen on port `NUMBER`; any that is free unless told otherwise")
	return cmd
}

// folderOf is the folder that was named or, where none was, the one that came with
// the program.
func folderOf(args []string) (string, error) {
	if len(args) == 1 {
		return args[0], nil
	}
	program, err := os.Executable()
	if err == nil {
		program, err = filepath.EvalSymlinks(program)
	}
	if err != nil {
		return "", fmt.Errorf("where the program is cannot be told: %w; name the folder with the page", err)
	}
	return besideProgram(filepath.Dir(program))
}

// besideProgram finds the page where releases put it: beside the program, or where
// packages have what belongs to one.
func besideProgram(home string) (string, error) {
	var looked []string
	for _, beside := range []string{"site", "../share/compdiff/site"} {
		folder := filepath.Join(home, beside)
		if _, err := os.Stat(filepath.Join(folder, "index.html")); err == nil {
			return folder, nil
		}
		looked = append(looked, folder)
	}
	return "", fmt.Errorf("the page did not come with this program: it is neither in %s nor in %s; take the folder \"site\" of a release, or make it from the sources with scripts/site -out site, "+
		"and name it: compdiff serve site", looked[0], looked[1])
}
