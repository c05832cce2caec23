// Command release builds what people install: for each target an archive with
// the program, its manual, completions and notices; packages for Debian and for
// those who use RPM; manifests for package managers; what everything consists
// of; and the sums of it all. The same sources give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// release is one making of everything.
type release struct {
	version string    // such as 1.2.3
	home    string    // where releases are found, without a slash at its end
	out     string    // the folder that is written
	when    time.Time // the time that files bear
	targets []target
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("release: ")
	r := &release{}
	flag.StringVar(&r.version, "version", "0.0.0", "the `VERSION`, as the tag has it, with or without a v")
	flag.StringVar(&r.home, "home", "https://compdiff.example", "where the repository is, a `URL`, for manifests")
	flag.StringVar(&r.out, "out", "dist", "the `FOLDER` to write; what is in it is deleted")
	when := flag.Int64("when", 0, "the time that files bear, in `SECONDS` since 1970")
	only := flag.String("targets", "", "only these `TARGETS`, such as linux/amd64,windows/arm64")
	flag.Parse()
	r.version, r.when = strings.TrimPrefix(r.version, "v"), time.Unix(*when, 0).UTC()
	var err error
	if r.targets, err = chosen(*only); err == nil {
		err = r.make()
	}
	if err != nil {
		log.Fatal(err)
	}
}

// make makes all of it.
func (r *release) make() error {
	if err := os.RemoveAll(r.out); err != nil {
		return err
	}
	common, err := r.common()
	if err != nil {
		return err
	}
	for _, t := range r.targets {
		if err := r.makeTarget(t, common); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
	}
	if err := r.manifests(); err != nil {
		return err
	}
	if err := r.beside(); err != nil {
		return err
	}
	return r.sums()
}

// makeTarget makes what there is for one target.
func (r *release) makeTarget(t target, common []file) error {
	program, err := r.build(t)
	if err != nil {
		return err
	}
	parts, err := partsOf(program)
	if err != nil {
		return err
	}
	if err := r.writeParts(t, parts); err != nil {
		return err
	}
	files := append([]file{{name: t.program(), from: program, mode: 0o755}}, common...)
	if err := r.archive(t, files); err != nil {
		return err
	}
	for _, kind := range t.packages {
		if err := r.pack(t, kind, program); err != nil {
			return err
		}
	}
	return r.keepForImage(t, program)
}

// keepForImage moves the program to where the image is built from, where its
// system is that of images.
func (r *release) keepForImage(t target, program string) error {
	if t.os == "linux" {
		folder := filepath.Join(r.out, "container", t.arch)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
		if err := os.Rename(program, filepath.Join(folder, t.program())); err != nil {
			return err
		}
	}
	return os.RemoveAll(filepath.Dir(program))
}

// name is that of a file of the release for a target.
func (r *release) name(t target, extension string) string {
	return fmt.Sprintf("compdiff_%s_%s_%s%s", r.version, t.os, t.arch, extension)
}
