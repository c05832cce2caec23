package glyph

import (
	"bytes"
	"context"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// A second library rewrites files that the object reader cannot read: those in
// encryptions that it lacks, and most of those whose cross-reference table is
// wrong. It is slow and only called when needed.

// repair rewrites a file in its plainest form.
func repair(data []byte) (out []byte, err error) {
	defer rescue(&err)
	api.DisableConfigDir() // it would write settings to the user's home
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.WriteObjectStream, conf.WriteXRefStream = false, false
	conf.Optimize, conf.OptimizeBeforeWriting, conf.OptimizeResourceDicts = false, false, false
	if isEncrypted(data) {
		conf.Cmd = model.DECRYPT
	}
	ctx, err := api.ReadContext(bytes.NewReader(data), conf)
	if err != nil {
		return nil, err
	}
	if ctx.Encrypt != nil {
		// Writing leaves the encryption off where this is not set.
		ctx.Encrypt, ctx.EncKey = nil, nil
	}
	if err := unpackObjects(ctx); err != nil {
		return nil, err
	}
	if err := ctx.EnsurePageCount(); err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	if err := api.WriteContext(ctx, &buf); err != nil {
		return nil, fmt.Errorf("writing the repaired file: %w", err)
	}
	return buf.Bytes(), nil
}

// unpackObjects reads the objects that stand in object streams. The writer
// would copy them as they are, and not what they refer to.
func unpackObjects(ctx *model.Context) error {
	for _, entry := range ctx.Table {
		lazy, ok := entry.Object.(types.LazyObjectStreamObject)
		if !ok {
			continue
		}
		object, err := lazy.DecodedObject(context.Background())
		if err != nil {
			return fmt.Errorf("an object stream is damaged: %w", err)
		}
		entry.Object = object
	}
	return nil
}
