//go:build js && wasm

// Command engine is compdiff in a browser: the same reading, comparing and
// reporting, called by a page's worker. It sets one global object, compdiff, with
// three functions, and waits to be called. Files come as bytes and go as bytes;
// nothing else leaves or enters.
package main

import (
	"syscall/js"

	_ "compdiff/readers" // of all formats
)

func main() {
	e := &engine{}
	js.Global().Set("compdiff", js.ValueOf(map[string]any{
		"formats": formats(),
		"compare": js.FuncOf(func(_ js.Value, args []js.Value) any { return e.compare(args[0], args[1]) }),
		"write":   js.FuncOf(func(_ js.Value, args []js.Value) any { return e.write(args[0].String()) }),
	}))
	js.Global().Get("postMessage").Invoke(map[string]any{"kind": "ready", "formats": formats()})
	select {}
}

// engine keeps the last comparison, so that it can be written in any format.
type engine struct{ last *comparison }

// compare compares the two sides that a request names: {old, new}, each
// {label, files: [{name, data}]}. Tell is called with what goes on. What comes back
// is {old, new, doubts, changes} or {error}.
func (e *engine) compare(request, tell js.Value) any {
	c, err := compare(side(request.Get("old")), side(request.Get("new")), func(step string) { tell.Invoke(step) })
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	e.last = c
	return c.summary()
}

// write writes the last comparison: {data} or {error}.
func (e *engine) write(format string) any {
	if e.last == nil {
		return map[string]any{"error": "nothing was compared yet"}
	}
	data, err := e.last.write(format)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return map[string]any{"data": array}
}

// side takes one side of a request over.
func side(v js.Value) edition {
	out := edition{label: v.Get("label").String(), files: map[string][]byte{}}
	list := v.Get("files")
	for i := range list.Length() {
		file := list.Index(i)
		data := make([]byte, file.Get("data").Length())
		js.CopyBytesToGo(data, file.Get("data"))
		name := file.Get("name").String()
		out.names = append(out.names, name)
		out.files[name] = data
	}
	return out
}
