// Package loopback hands out the files of a folder to a browser on this machine,
// and to nobody else. It speaks as much HTTP/1.1 as that takes: it answers GET and
// HEAD for files that it read before it began, and each connection once. Nothing
// that a request says reaches the disk.
//
// Any page in the browser can send requests to this machine, and a name can be
// made to mean it. So a request must name this machine as its host, and where a
// browser says which page it comes from, that must be one of ours.
package loopback

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"time"
)

// Site is what is handed out: the files of a folder, without those below it.
type Site struct {
	files map[string][]byte
}

// Open reads a folder. It has to have an index.html.
func Open(folder string) (*Site, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	s := &Site{files: map[string][]byte{}}
	for _, e := range entries {
		if !e.Type().IsRegular() {
			continue
		}
		if s.files["/"+e.Name()], err = os.ReadFile(path.Join(folder, e.Name())); err != nil {
			return nil, err
		}
	}
	if s.files["/"] = s.files["/index.html"]; s.files["/"] == nil {
		return nil, fmt.Errorf("%s has no index.html", folder)
	}
	return s, nil
}

// Serve answers until the listener is closed. It serves loopback addresses alone.
func (s *Site) Serve(l net.Listener) error {
	at, ok := l.Addr().(*net.TCPAddr)
	if !ok || !at.IP.IsLoopback() {
		return fmt.Errorf("%v is no address of this machine alone", l.Addr())
	}
	hosts := []string{at.String(), fmt.Sprintf("localhost:%d", at.Port)}
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		go s.answer(conn, hosts)
	}
}

// patience is how long a browser may take over a request and its answer.
const patience = 30 * time.Second

// maxRequest is how long a request may be, in bytes.
const maxRequest = 16 << 10

// answer answers one request and closes the connection.
func (s *Site) answer(conn net.Conn, hosts []string) {
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience)) // a connection without deadlines is none of TCP
	in := textproto.NewReader(bufio.NewReader(io.LimitReader(conn, maxRequest)))
	line, err := in.ReadLine()
	if err != nil {
		return
	}
	header, err := in.ReadMIMEHeader()
	if err != nil {
		s.send(conn, "GET", reply{status: "400 Bad Request"})
		return
	}
	method, rest, _ := strings.Cut(line, " ")
	target, protocol, _ := strings.Cut(rest, " ")
	s.send(conn, method, s.reply(method, target, protocol, header, hosts))
}

// reply is an answer.
type reply struct {
	status, kind string
	body         []byte
}

// reply decides what to answer.
func (s *Site) reply(method, target, protocol string, header textproto.MIMEHeader, hosts []string) reply {
	switch {
	case !strings.HasPrefix(protocol, "HTTP/1."):
		return reply{status: "400 Bad Request"}
	case len(header["Host"]) != 1 || !slices.Contains(hosts, header.Get("Host")):
		return reply{status: "421 Misdirected Request"}
	case !isOurs(header, hosts):
		return reply{status: "403 Forbidden"}
	case method != "GET" && method != "HEAD":
		return reply{status: "405 Method Not Allowed"}
	}
	u, err := url.ParseRequestURI(target)
	if err != nil || s.files[u.Path] == nil {
		return reply{status: "404 Not Found"}
	}
	kind := kinds[path.Ext(u.Path)]
	if u.Path == "/" {
		kind = kinds[".html"]
	}
	return reply{"200 OK", kind, s.files[u.Path]}
}

// isOurs reports that a request comes from our own page, or from none: typed by
// hand, or a link that was followed.
func isOurs(header textproto.MIMEHeader, hosts []string) bool {
	for _, origin := range header["Origin"] {
		host, ok := strings.CutPrefix(origin, "http://")
		if !ok || !slices.Contains(hosts, host) {
			return false
		}
	}
	site := header.Get("Sec-Fetch-Site")
	return site == "" || site == "same-origin" || site == "none" || header.Get("Sec-Fetch-Mode") == "navigate" && header.Get("Sec-Fetch-Dest") == "document"
}

// kinds are the kinds of files, by their endings.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".gz": "application/gzip",
}

// headers are those of every answer. What the page may load it says itself.
var headers = []string{
	"X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
	"Cross-Origin-Resource-Policy: same-origin", "Cross-Origin-Opener-Policy: same-origin", "Cache-Control: no-cache", "Connection: close",
}

func (s *Site) send(conn io.Writer, method string, r reply) {
	if r.body == nil {
		r.kind, r.body = kinds[".txt"], []byte(r.status+"\n")
	}
	kind := r.kind
	if kind == "" {
		kind = "application/octet-stream"
	}
	w := bufio.NewWriter(conn)
	fmt.Fprintf(w, "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n\r\n", r.status, kind, len(r.body), strings.Join(headers, "\r\n"))
	if method != "HEAD" {
		_, _ = w.Write(r.body) // Flush says what went wrong
	}
	_ = w.Flush() // who has gone wants no answer
}
