package loopback

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// site is a small site that is served, and where.
func site(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"index.html": "<p>the page", "site.js": "1", "engine.wasm.gz": "\x1f\x8b"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go s.Serve(l)
	return l.Addr().String()
}

// asked sends a request as it stands, with $HOST for where the site is.
func asked(t *testing.T, at, request string) (*http.Response, string) {
	t.Helper()
	conn, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, strings.ReplaceAll(strings.ReplaceAll(request, "\n", "\r\n"), "$HOST", at))
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatalf("%q: %v", request, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestAnswers(t *testing.T) {
	at := site(t)
	_, port, _ := net.SplitHostPort(at)
	for _, c := range []struct {
		request string
		status  int
		kind    string
		body    string
	}{
		{"GET / HTTP/1.1\nHost: $HOST\n\n", 200, "text/html; charset=utf-8", "<p>the page"},
		{"GET /site.js?x=1 HTTP/1.1\nHost: localhost:" + port + "\nOrigin: http://localhost:" + port + "\nSec-Fetch-Site: same-origin\n\n", 200, "text/javascript; charset=utf-8", "1"},
		{"GET /engine.wasm.gz HTTP/1.1\nHost: $HOST\n\n", 200, "application/gzip", "\x1f\x8b"},
		{"GET /../loopback.go HTTP/1.1\nHost: $HOST\n\n", 404, "", ""},
		{"GET /nothing HTTP/1.1\nHost: $HOST\n\n", 404, "", ""},
		{"POST / HTTP/1.1\nHost: $HOST\n\n", 405, "", ""},
		{"GET / HTTP/1.1\nHost: elsewhere.example\n\n", 421, "", ""},
		{"GET / HTTP/1.1\nHost: $HOST\nHost: elsewhere.example\n\n", 421, "", ""},
		{"GET / HTTP/1.1\n\n", 421, "", ""},
		{"GET / HTTP/1.1\nHost: $HOST\nOrigin: http://elsewhere.example\n\n", 403, "", ""},
		{"GET / HTTP/1.1\nHost: $HOST\nOrigin: null\n\n", 403, "", ""},
		{"GET /site.js HTTP/1.1\nHost: $HOST\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: script\n\n", 403, "", ""},
		{"GET / HTTP/1.1\nHost: $HOST\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document\n\n", 200, "", ""},
		{"GET / HTTP/1.1\nHost: $HOST\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe\n\n", 403, "", ""},
		{"GET / SPDY/3\nHost: $HOST\n\n", 400, "", ""},
		{"GET / HTTP/1.1\nno header\n\n", 400, "", ""},
	} {
		answer, body := asked(t, at, c.request)
		if answer.StatusCode != c.status || c.kind != "" && answer.Header.Get("Content-Type") != c.kind || c.body != "" && body != c.body {
			t.Errorf("%q: got %d, %s, %q", c.request, answer.StatusCode, answer.Header.Get("Content-Type"), body)
		}
		if answer.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%q: the answer lacks headers", c.request)
		}
	}
}

// Only this machine is served.
func TestLoopbackAlone(t *testing.T) {
	l, err := net.Listen("tcp", "0.0.0.0:0")
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	if err := (&Site{}).Serve(l); err == nil || !strings.Contains(err.Error(), "this machine alone") {
		t.Errorf("got %v", err)
	}
}

func TestOpen(t *testing.T) {
	if _, err := Open(t.TempDir()); err == nil || !strings.Contains(err.Error(), "index.html") {
		t.Errorf("an empty folder: %v", err)
	}
}

// TestThePageIsFoundBesideTheProgram wants the folder where releases and packages put it,
// and else a message that says what to do.
func TestThePageIsFoundBesideTheProgram(t *testing.T) {
	home := t.TempDir()
	bin := filepath.Join(home, "bin")
	_, err := besideProgram(bin)
	if err == nil {
		t.Fatal("a page is found in an empty folder")
	}
	for _, says := range []string{filepath.Join(bin, "site"), filepath.Join(home, "share/compdiff/site"), "scripts/site -out site", "compdiff serve site"} {
		if !strings.Contains(err.Error(), says) {
			t.Errorf("%q does not name %s", err, says)
		}
	}
	for _, folder := range []string{filepath.Join(home, "share/compdiff/site"), filepath.Join(bin, "site")} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "index.html"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := besideProgram(bin); err != nil || got != folder {
			t.Errorf("found %s (%v), want %s", got, err, folder)
		}
	}
}
