package hostile

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// oldRecord is a record of an Excel workbook of the old kind: its kind, its length, and
// numbers of two bytes with a text behind them.
func oldRecord(kind int, text string, numbers ...int) []byte {
	data := shorts(numbers...)
	data = append(data, text...)
	return append(shorts(kind, len(data)), data...)
}

func shorts(numbers ...int) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.LittleEndian.AppendUint16(out, uint16(n))
	}
	return out
}

// oldBook is a workbook of the old kind: sheets of one name each that are all the same
// records, and what cells share.
func oldBook(sheets int, shared []byte, cells []byte) []byte {
	begin := func(kind int) []byte { return oldRecord(0x0809, "", 0x0600, kind, 0, 0) }
	end := oldRecord(0x000A, "")
	entry := len(oldRecord(0x0085, "a", 0, 0, 0, 1))
	at := len(begin(5)) + sheets*entry + len(shared) + len(end)
	stream := begin(5)
	for range sheets {
		stream = append(stream, oldRecord(0x0085, "a", at&0xFFFF, at>>16, 0, 1)...)
	}
	stream = append(append(append(stream, shared...), end...), begin(0x10)...)
	for column, head := range []string{"Code", "Skill", "Description"} {
		stream = append(stream, oldRecord(0x0204, "\x00"+head, 0, column, 0, len(head))...)
	}
	return oldFile(append(append(stream, cells...), end...))
}

// oldFile packs the stream of a workbook as office programs did before 2007: sectors of
// 512 bytes, each with the number of the next in a table.
func oldFile(stream []byte) []byte {
	const sector, last, free, isTable = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
	size := max(len(stream), 4096)
	sectors := (size + sector - 1) / sector
	tables := 1
	for tables*sector/4 < sectors+tables+1 {
		tables++
	}
	out := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 16)...)
	out = append(out, shorts(0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0)...)
	put := func(numbers ...int) {
		for _, n := range numbers {
			out = binary.LittleEndian.AppendUint32(out, uint32(n))
		}
	}
	put(0, tables, tables, 0, 4096, last, 0, last, 0)
	for i := range 109 {
		if i < tables {
			put(i)
		} else {
			put(free)
		}
	}
	for i := range tables * sector / 4 {
		switch {
		case i < tables:
			put(isTable)
		case i == tables || i == tables+sectors:
			put(last)
		case i < tables+sectors:
			put(i + 1)
		default:
			put(free)
		}
	}
	entry := func(name string, kind byte, child, start, size int) {
		units := utf16.Encode([]rune(name + "\x00"))
		field := make([]byte, 64)
		for i, u := range units {
			binary.LittleEndian.PutUint16(field[2*i:], u)
		}
		out = append(append(out, field...), byte(2*len(units)), 0, kind, 1)
		put(free, free, child)
		out = append(out, make([]byte, 36)...)
		put(start, size, 0)
	}
	entry("Root Entry", 5, 1, last, 0)
	entry("Workbook", 2, free, tables+1, size)
	out = append(out, make([]byte, sector-256)...)
	out = append(out, stream...)
	return append(out, make([]byte, sectors*sector-len(stream))...)
}

// oldBooks are workbooks of the old kind that stand for more than they are.
func oldBooks() []Input {
	each := func(n int, make func(i int) []byte) []byte {
		var out []byte
		for i := range n {
			out = append(out, make(i)...)
		}
		return out
	}
	text := oldRecord(0x00FC, "\x00"+strings.Repeat("a", 8000), 1, 0, 1, 0, 8000)
	rows := func(i int) []byte {
		row := 1 + i%60_000
		return append(oldRecord(0x0204, "\x00"+code(i), row, 0, 0, 4), oldRecord(0x0204, "\x00Lamp", row, 1, 0, 4)...)
	}
	return []Input{
		{Name: "xls/rows.xls", Size: 2000, Make: func(n int) []byte { return oldBook(1, nil, each(n, rows)) }},
		{Name: "xls/same-text.xls", Size: 2000, Make: func(n int) []byte {
			return oldBook(1, text, each(n, func(i int) []byte { return oldRecord(0x00FD, "", 1+i%60_000, 0, 0, 0, 0) }))
		}},
		{Name: "xls/far-cells.xls", Size: 2000, Make: func(n int) []byte {
			return oldBook(1, nil, each(n, func(i int) []byte { return oldRecord(0x0204, "\x00a", 1+i%60_000, 255, 0, 1) }))
		}},
		{Name: "xls/many-numbers.xls", Size: 1000, Make: func(n int) []byte {
			numbers := append(shorts(1, 0), each(250, func(int) []byte { return shorts(0, 6, 0) })...)
			return oldBook(1, nil, each(n, func(i int) []byte {
				copy(numbers, shorts(1+i%60_000))
				return oldRecord(0x00BD, string(numbers)+"\xf9\x00")
			}))
		}},
		{Name: "xls/sheets.xls", Size: 900, Fixed: true, Make: func(n int) []byte { return oldBook(n, nil, each(1000, rows)) }},
		{Name: "xls/merged.xls", Size: 500, Make: func(n int) []byte {
			return oldBook(1, nil, each(n, func(int) []byte { return oldRecord(0x00E5, "", 1, 0, 65_535, 0, 255) }))
		}},
		{Name: "xls/continued.xls", Size: 2000, Make: func(n int) []byte {
			return oldBook(1, append(oldRecord(0x00FC, "\x00a", 1, 0, 1, 0, 65_535), each(n, func(int) []byte { return oldRecord(0x003C, "\x00a") })...), each(10, rows))
		}},
		{Name: "xls/charts.xls", Size: 2000, Make: func(n int) []byte {
			return oldBook(1, nil, each(n, func(int) []byte { return oldRecord(0x0809, "", 0x0600, 0x20, 0, 0) }))
		}},
	}
}
