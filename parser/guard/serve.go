//go:build !js

package guard

import (
	"encoding/gob"
	"io"
)

// request is what goes before the bytes.
type request[Args any] struct {
	Args Args
	Size int64 // of the bytes
}

// serve does the job once.
func (j Job[Args, Result]) serve(in requestReader, out io.Writer) error {
	var q request[Args]
	if err := gob.NewDecoder(in).Decode(&q); err != nil {
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
	return gob.NewEncoder(out).Encode(&a)
}
