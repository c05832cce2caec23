package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// archive writes the archive for a target. All files stand in one folder.
func (r *release) archive(t target, files []file) (err error) {
	out, err := os.Create(filepath.Join(r.out, r.name(t, t.archive)))
	if err != nil {
		return err
	}
	defer func() {
		if closed := out.Close(); err == nil {
			err = closed
		}
	}()
	folder := strings.TrimSuffix(r.name(t, ""), t.archive) + "/"
	if t.archive == ".zip" {
		return r.zip(out, folder, files)
	}
	return r.tar(out, folder, files)
}

// tar writes files with one owner and one time.
func (r *release) tar(to io.Writer, folder string, files []file) error {
	packed, err := gzip.NewWriterLevel(to, gzip.BestCompression)
	if err != nil {
		return err
	}
	w := tar.NewWriter(packed)
	for _, f := range files {
		data, err := f.content()
		if err != nil {
			return err
		}
		h := &tar.Header{Name: folder + f.name, Mode: f.mode, Size: int64(len(data)), ModTime: r.when, Format: tar.FormatUSTAR, Uname: "root", Gname: "root"}
		if err := w.WriteHeader(h); err != nil {
			return err
		}
		if _, err := w.Write(data); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return packed.Close()
}

func (r *release) zip(to io.Writer, folder string, files []file) error {
	w := zip.NewWriter(to)
	for _, f := range files {
		data, err := f.content()
		if err != nil {
			return err
		}
		h := &zip.FileHeader{Name: folder + f.name, Method: zip.Deflate, Modified: r.when}
		h.SetMode(os.FileMode(f.mode))
		part, err := w.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := part.Write(data); err != nil {
			return err
		}
	}
	return w.Close()
}
