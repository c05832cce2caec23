package profile

import (
	"bytes"
	"encoding/json"
	"strings"

	"compdiff/framework"
)

// isJSON knows JSON by parsing it.
func isJSON(_ string, data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	return len(data) > 0 && (data[0] == '{' || data[0] == '[') && json.Valid(data)
}

// roleKeys are the keys whose value names the role that the entries below belong to.
var roleKeys = map[string]bool{"role": true, "title": true, "job": true, "job title": true, "position": true, "holder": true, "person": true, "name": true, "profile": true}

// entry is an object or a list that is open.
type entry struct {
	object bool
	role   string
	line   int    // where its line begins in the text
	key    string // the key before the value that comes
	level  [2]int
}

// jsonMask is masked JSON in the making.
type jsonMask struct {
	in    []byte
	out   []byte
	at    int
	open  []entry
	hints map[int]hints
}

// maskJSON makes a line of every object and every value of a list. Keys are blanked, and
// numbers that are no levels.
func maskJSON(_ *Profile, data []byte) masking {
	m := jsonMask{in: data, out: bytes.Repeat([]byte{' '}, len(data)), hints: map[int]hints{}}
	for m.at < len(data) {
		m.step()
	}
	return masking{m.out, m.hints}
}

// step takes one token.
func (m *jsonMask) step() {
	switch c := m.in[m.at]; c {
	case '{', '[':
		m.out[m.at] = '\n'
		m.open = append(m.open, entry{object: c == '{', line: m.at + 1})
		m.at++
	case '}', ']':
		m.out[m.at] = '\n'
		m.settle()
		if n := len(m.open); n > 0 {
			m.open = m.open[:n-1]
		}
		m.at++
		if n := len(m.open); n > 0 { // what comes belongs to the entry around
			m.open[n-1].line = m.at
		}
	case ',':
		m.out[m.at] = ','
		if top := m.top(); top != nil && !top.object {
			m.settle()
			m.out[m.at], top.line = '\n', m.at+1
		}
		m.at++
	case '"':
		m.text()
	default:
		m.scalar()
	}
}

func (m *jsonMask) top() *entry {
	if len(m.open) == 0 {
		return nil
	}
	return &m.open[len(m.open)-1]
}

// settle notes what is known of the line that ends.
func (m *jsonMask) settle() {
	top := m.top()
	if top == nil {
		return
	}
	h := hints{level: top.level}
	for i := len(m.open) - 2; i >= 0 && h.role == ""; i-- {
		h.role = m.open[i].role
	}
	m.hints[top.line] = h
}

// text takes a string: a key, or a value.
func (m *jsonMask) text() {
	end := m.at + 1
	for end < len(m.in) && m.in[end] != '"' {
		if m.in[end] == '\\' {
			end++
		}
		end++
	}
	end = min(end+1, len(m.in))
	raw := m.in[m.at:end]
	top := m.top()
	if top != nil && top.object && isKey(m.in[end:]) {
		top.key = framework.Fold(strings.Trim(string(raw), `"`))
		m.at = end
		return
	}
	copy(m.out[m.at:end], bytes.ReplaceAll(raw, []byte("\n"), []byte(" ")))
	if top != nil && top.object {
		var value string
		if json.Unmarshal(raw, &value) == nil && roleKeys[top.key] && top.role == "" {
			top.role = value
		}
		if levelHeads[top.key] {
			top.level = [2]int{m.at + 1, end - 1}
		}
	}
	m.at = end
}

// isKey reports that a colon comes.
func isKey(rest []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(":")) }

// scalar takes a number or a word, or what stands between values.
func (m *jsonMask) scalar() {
	end := m.at
	for end < len(m.in) && !strings.ContainsRune("{}[],\": \t\r\n", rune(m.in[end])) {
		end++
	}
	if top := m.top(); end > m.at && top != nil && top.object && levelHeads[top.key] {
		copy(m.out[m.at:end], m.in[m.at:end])
		top.level = [2]int{m.at, end}
	}
	m.at = max(end, m.at+1)
}
