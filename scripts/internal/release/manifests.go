package main

import (
	"bytes"
	"embed"
	"os"
	"path/filepath"
	"text/template"
)

//go:embed templates
var templates embed.FS

// manifest is a file by which a package manager knows the release.
type manifest struct {
	template, path string
	wants          []string // the systems whose archives it names
}

var manifestFiles = []manifest{
	{"homebrew.rb", "homebrew/compdiff.rb", []string{"darwin", "linux"}},
	{"scoop.json", "scoop/compdiff.json", []string{"windows"}},
	{"winget.version.yaml", "winget/compdiff.compdiff.yaml", []string{"windows"}},
	{"winget.installer.yaml", "winget/compdiff.compdiff.installer.yaml", []string{"windows"}},
	{"winget.locale.yaml", "winget/compdiff.compdiff.locale.en-US.yaml", []string{"windows"}},
	{"Containerfile", "container/Containerfile", []string{"linux"}},
}

// manifests writes those whose archives were all made.
func (r *release) manifests() error {
	for _, m := range manifestFiles {
		if !r.has(m.wants) {
			continue
		}
		if err := r.fill(m.template, filepath.Join(r.out, m.path), nil); err != nil {
			return err
		}
	}
	return nil
}

// has reports that all targets of some systems were made.
func (r *release) has(systems []string) bool {
	count := func(all []target) (n int) {
		for _, t := range all {
			for _, s := range systems {
				if t.os == s {
					n++
				}
			}
		}
		return n
	}
	return count(r.targets) == count(targets)
}

// fill fills a template in. Besides what it is given it knows the version, the
// home, and the sum and the address of each archive.
func (r *release) fill(name, path string, more map[string]any) error {
	funcs := template.FuncMap{
		"arches": func() map[string]string { return map[string]string{"amd64": "x64", "arm64": "arm64"} }, // as winget calls them
		"sum":    func(os, arch string) (string, error) { return r.sum(r.archiveOf(os, arch)) },
		"url": func(os, arch string) string {
			return r.home + "/releases/download/v" + r.version + "/" + r.archiveOf(os, arch)
		},
	}
	t, err := template.New(name).Funcs(funcs).ParseFS(templates, "templates/"+name)
	if err != nil {
		return err
	}
	values := map[string]any{"Version": r.version, "Home": r.home}
	for key, value := range more {
		values[key] = value
	}
	var out bytes.Buffer
	if err := t.Execute(&out, values); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

// archiveOf is the name of the archive for a system.
func (r *release) archiveOf(os, arch string) string {
	for _, t := range targets {
		if t.os == os && t.arch == arch {
			return r.name(t, t.archive)
		}
	}
	return ""
}
