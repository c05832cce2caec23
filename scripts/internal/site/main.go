// Command site builds the page that compares: one folder for any web server, and
// for compdiff serve. The same sources give the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"html"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"compdiff"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("site: ")
	out := flag.String("out", "dist/site", "the `FOLDER` to write")
	flag.Parse()
	if err := build(*out); err != nil {
		log.Fatal(err)
	}
}

// folder is what is written: files by their names.
type folder map[string][]byte

func build(out string) error {
	engine, err := buildEngine()
	if err != nil {
		return err
	}
	runtime, err := goRuntime()
	if err != nil {
		return err
	}
	files := folder{"engine.wasm.gz": engine, "wasm_exec.js": runtime}
	for name, from := range map[string]string{
		"index.html": "site/page/index.html", "style.css": "site/page/style.css", "site.js": "site/page/site.js",
		"worker.js": "site/page/worker.js", "offline.js": "site/page/offline.js",
		"example-old.txt": "testdata/quick/old.txt", "example-new.txt": "testdata/quick/new.txt",
	} {
		if files[name], err = os.ReadFile(from); err != nil {
			return err
		}
	}
	policy, err := policy()
	if err != nil {
		return err
	}
	files["index.html"] = bytes.Replace(files["index.html"], []byte("{{policy}}"), []byte(html.EscapeString(policy)), 1)
	files["offline.js"] = bytes.Replace(files["offline.js"], []byte("{{version}}"), []byte(files.version()), 1)
	return files.write(out)
}

// notInlined are packages whose functions are called, and not copied to where they are
// called: they read and write files of formats that others made, which is not where a
// comparison takes its time, and a first visit brings a fortieth less.
var notInlined = []string{
	"github.com/xuri/...", "github.com/pelletier/...", "github.com/theory/...", "go.yaml.in/...", "golang.org/x/text/...",
	"net/...", "html/template", "text/template/...",
}

// buildEngine is the engine, packed.
func buildEngine() ([]byte, error) {
	dir, err := os.MkdirTemp("", "compdiff-site")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "engine.wasm")
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid="}
	for _, packages := range notInlined {
		args = append(args, "-gcflags="+packages+"=-l")
	}
	cmd := exec.Command("go", append(args, "-o", program, "./site/engine")...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// goRuntime is what Go programs need in a browser.
func goRuntime() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}

// policy lets the page load what is in its folder, and the script and style of
// the reports that it shows; these say by their own policy which that are.
func policy() (string, error) {
	e, err := compdiff.ReadFrom(context.Background(), strings.NewReader("Ferry crewing FERY\n\nLevel 2\nTies up the ferry.\n"), "example")
	if err != nil {
		return "", err
	}
	same, err := compdiff.Compare(context.Background(), e, e)
	if err != nil {
		return "", err
	}
	var page bytes.Buffer
	if err := compdiff.Write(&page, compdiff.Changes(same), "html"); err != nil {
		return "", err
	}
	own := html.UnescapeString(page.String())
	hashes := func(what string) (string, error) {
		m := regexp.MustCompile(what + `((?: 'sha256-[^']+')+)`).FindStringSubmatch(own)
		if m == nil {
			return "", fmt.Errorf("the report has no %s of its own", what)
		}
		return m[1], nil
	}
	style, err := hashes("style-src")
	if err != nil {
		return "", err
	}
	script, err := hashes("script-src")
	if err != nil {
		return "", err
	}
	return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" + script + "; style-src 'self'" + style +
		"; connect-src 'self'; worker-src 'self' blob:; img-src data:; base-uri 'none'; form-action 'none'", nil
}

// version changes with what is in the folder.
func (f folder) version() string {
	h := sha256.New()
	for _, name := range f.names() {
		fmt.Fprintf(h, "%s %d\n", name, len(f[name]))
		h.Write(f[name])
	}
	return fmt.Sprintf("%x", h.Sum(nil))[:12]
}

func (f folder) names() []string {
	var names []string
	for name := range f {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (f folder) write(out string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, name := range f.names() {
		if err := os.WriteFile(filepath.Join(out, name), f[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}
