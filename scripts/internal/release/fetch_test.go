package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// What the action fetches is what was released, or it fetches nothing.
func TestFetch(t *testing.T) {
	for _, tool := range []string{"bash", "curl", "tar"} {
		if _, err := exec.LookPath(tool); err != nil || runtime.GOOS == "windows" {
			t.Skip("there is no " + tool)
		}
	}
	own := target{os: runtime.GOOS, arch: runtime.GOARCH, archive: ".tar.gz"}
	r := &release{version: "1.2.3", out: filepath.Join(t.TempDir(), "v1.2.3"), when: time.Unix(0, 0)}
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := r.archive(own, []file{{name: "compdiff", data: []byte("#!/bin/sh\necho fetched\n"), mode: 0o755}}); err != nil {
		t.Fatal(err)
	}
	if err := r.sums(); err != nil {
		t.Fatal(err)
	}
	fetch := func(folder string) (string, error) {
		out, err := exec.Command("bash", "../../fetch", "file://"+filepath.Dir(r.out), "v1.2.3", folder).CombinedOutput()
		return string(out), err
	}
	folder := t.TempDir()
	for _, again := range []string{"first", "again"} {
		if out, err := fetch(folder); err != nil {
			t.Fatalf("%s: %v: %s", again, err, out)
		}
		if out, err := exec.Command(filepath.Join(folder, "compdiff")).Output(); err != nil || string(out) != "fetched\n" {
			t.Errorf("%s: got %q, %v", again, out, err)
		}
	}
	archive := filepath.Join(r.out, r.name(own, ".tar.gz"))
	data, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(archive, append(data, 0), 0o644); err != nil {
		t.Fatal(err)
	}
	elsewhere := t.TempDir()
	out, err := fetch(elsewhere)
	if err == nil || !strings.Contains(out, "is not what the release says") {
		t.Errorf("an archive that was changed: %v: %s", err, out)
	}
	if _, err := os.Stat(filepath.Join(elsewhere, "compdiff")); err == nil {
		t.Error("an archive that was changed was unpacked")
	}
}

// The same files give the same archives, and manifests name what was made.
func TestArchivesAreTheSame(t *testing.T) {
	var sums [2]string
	for i := range sums {
		r := &release{version: "1.2.3", home: "https://home.example", out: t.TempDir(), when: time.Unix(1_700_000_000, 0), targets: targets}
		for _, to := range targets {
			if err := r.archive(to, []file{{name: to.program(), data: []byte(to.String()), mode: 0o755}}); err != nil {
				t.Fatal(err)
			}
		}
		if err := r.manifests(); err != nil {
			t.Fatal(err)
		}
		if err := r.sums(); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(r.out, sumsFile))
		if err != nil {
			t.Fatal(err)
		}
		sums[i] = string(data)
		for _, m := range manifestFiles {
			text, err := os.ReadFile(filepath.Join(r.out, m.path))
			if err != nil || strings.Contains(string(text), "{{") || !strings.Contains(string(text), "1.2.3") {
				t.Errorf("%s: %v\n%s", m.path, err, text)
			}
		}
		sum, err := r.sum(r.archiveOf("windows", "arm64"))
		scoop, _ := os.ReadFile(filepath.Join(r.out, "scoop/compdiff.json"))
		if err != nil || !strings.Contains(string(scoop), sum) || !strings.Contains(string(scoop), "https://home.example/releases/download/v1.2.3/compdiff_1.2.3_windows_arm64.zip") {
			t.Errorf("%v: the manifest for Scoop lacks the archive:\n%s", err, scoop)
		}
	}
	if sums[0] != sums[1] {
		t.Errorf("two makings differ:\n%s\n%s", sums[0], sums[1])
	}
}
