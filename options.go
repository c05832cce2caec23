package compdiff

import (
	"fmt"

	"compdiff/framework"
	"compdiff/parser"
	"compdiff/parser/dialect"
)

// Option says something of an edition that its sources do not, or how they are
// read. What it says overrules the sources.
type Option func(*setting) error

// setting is what options say.
type setting struct {
	reading parser.Options
	labels  []label
}

// label is one of the labels of an edition.
type label struct {
	field string // as JSON has it
	set   func(*framework.Edition)
}

// Framework names the framework, such as "SFIA".
func Framework(name string) Option {
	return labelled("framework", func(e *framework.Edition) { e.Framework = name })
}

// Edition names the edition, such as "8".
func Edition(name string) Option {
	return labelled("edition", func(e *framework.Edition) { e.Edition = name })
}

// Status says how far an edition has got.
func Status(status framework.Status) Option {
	return labelled("status", func(e *framework.Edition) { e.Status = status })
}

// Language names the language, such as "en" or "pt-BR".
func Language(tag string) Option {
	return labelled("language", func(e *framework.Edition) { e.Language = tag })
}

// Dialect teaches the layout of a framework: the content of a dialect file, in
// YAML.
func Dialect(yaml []byte) Option {
	return func(s *setting) error {
		d, err := dialect.Read("dialect", yaml)
		if err != nil {
			return fmt.Errorf("the dialect: %w", err)
		}
		s.reading.Dialect = d
		return nil
	}
}

// MaxSize is how large a source may be, in bytes.
func MaxSize(bytes int64) Option {
	return func(s *setting) error { s.reading.MaxSize = bytes; return nil }
}

// Warn is told what was passed over, and why.
func Warn(tell func(message string)) Option {
	return func(s *setting) error { s.reading.Warn = tell; return nil }
}

// Progress is told before each source how many are done, how many there are, and
// which is next.
func Progress(tell func(done, all int, next string)) Option {
	return func(s *setting) error { s.reading.Progress = tell; return nil }
}

func labelled(field string, set func(*framework.Edition)) Option {
	return func(s *setting) error {
		s.labels = append(s.labels, label{field, set})
		return nil
	}
}

func settings(options []Option) (*setting, error) {
	s := &setting{}
	for _, o := range options {
		if err := o(s); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// labelled is an edition with its labels. What the caller says is not inferred.
func (s *setting) labelled(e *framework.Edition, err error) (*framework.Edition, error) {
	if err != nil {
		return nil, err
	}
	for _, l := range s.labels {
		l.set(e)
		e.Certain(l.field)
	}
	return e, nil
}
