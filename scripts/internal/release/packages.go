package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// packer makes packages for Debian and RPM. It is fetched when it is needed, and
// no part of the module.
const packer = "github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.43.0"

// pack makes a package. What it says of itself is in templates/package.yaml.
func (r *release) pack(t target, kind, program string) error {
	settings := filepath.Join(r.out, "parts", t.os+"-"+t.arch+".yaml")
	err := r.fill("package.yaml", settings, map[string]any{
		"Arch": t.arch, "Program": program, "Parts": filepath.Join(r.out, "parts"), "When": r.when.Format("2006-01-02T15:04:05Z"),
	})
	if err != nil {
		return err
	}
	to := filepath.Join(r.out, r.name(t, "."+kind))
	cmd := exec.Command("go", "run", packer, "package", "--config", settings, "--packager", kind, "--target", to)
	if own := os.Getenv("NFPM"); own != "" {
		cmd = exec.Command(own, cmd.Args[3:]...)
	}
	cmd.Env = append(os.Environ(), fmt.Sprintf("SOURCE_DATE_EPOCH=%d", r.when.Unix()))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, out)
	}
	return nil
}
