//go:build !js

package guard

import (
	"bufio"
	"io"

	"github.com/go-json-experiment/json"
	standard "github.com/go-json-experiment/json/v1"
)

// wire is how what goes between the program and its worker is written: as JSON
// without a line break, and a line break behind it.
var wire = standard.DefaultOptionsV1()

// send writes a message.
func send(to io.Writer, message any) error {
	text, err := json.Marshal(message, wire)
	if err == nil {
		_, err = to.Write(append(text, '\n'))
	}
	return err
}

// request is what goes before the bytes.
type request[Args any] struct {
	Args Args
	Size int64 // of the bytes
}

// serve does the job once.
func (j Job[Args, Result]) serve(in *bufio.Reader, out io.Writer) error {
	var q request[Args]
	asked, err := in.ReadBytes('\n')
	if err != nil {
		return err
	}
	if err := json.Unmarshal(asked, &q, wire); err != nil {
		return err
	}
	data := make([]byte, q.Size)
	if _, err := io.ReadFull(in, data); err != nil {
		return err
	}
	go endWith(in)
	var a answer[Result]
	result, err := j.Do(data, q.Args)
	if a.Result = result; err != nil {
		a.Failed, a.Error, a.Known = true, err.Error(), j.known(err)
	}
	return send(out, &a)
}
