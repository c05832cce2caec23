package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// beside makes what is the same for all targets: the script that fetches a release
// and, where the release is whole, the page that compares.
func (r *release) beside() error {
	fetch, err := os.ReadFile("scripts/fetch")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(r.out, "fetch"), fetch, 0o755); err != nil {
		return err
	}
	if len(r.targets) < len(targets) {
		return nil
	}
	folder := filepath.Join(r.out, "parts", "site")
	cmd := exec.Command("go", "run", "./scripts/internal/site", "-out", folder)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var files []file
	for _, e := range entries {
		files = append(files, file{name: e.Name(), from: filepath.Join(folder, e.Name()), mode: 0o644})
	}
	out, err := os.Create(filepath.Join(r.out, "compdiff_"+r.version+"_site.tar.gz"))
	if err != nil {
		return err
	}
	err = r.tar(out, strings.TrimSuffix(filepath.Base(out.Name()), ".tar.gz")+"/", files)
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}
