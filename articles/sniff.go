package articles

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// sniff tells what a stream is by its first line: jsonl, json or text. It waits for
// no more of it than it needs.
func sniff(buf *bufio.Reader) Form {
	line, whole := firstLine(buf)
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))
	if len(line) == 0 {
		return Text
	}
	rest := bytes.TrimSpace(line[1:])
	switch {
	case line[0] == '[' && len(rest) > 0 && rest[0] == '{':
		return JSON
	case line[0] == '[' && len(rest) == 0 && whole:
		return JSON
	case line[0] != '{':
		return Text
	case len(rest) == 0 && whole:
		return JSON
	case len(rest) == 0 || rest[0] != '"':
		return Text
	case !whole || json.Valid(line):
		return JSONLines
	}
	return JSON
}

// firstLine returns the first line of a stream that has something in it, as far as the
// buffer holds it, and whether that is all of it. Of a line that is no JSON it returns
// the beginning.
func firstLine(buf *bufio.Reader) (line []byte, whole bool) {
	for n := 1; ; {
		b, err := buf.Peek(n)
		b, _ = buf.Peek(max(len(b), min(buf.Buffered(), bufferSize)))
		text := bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n")
		if len(text) > 0 && text[0] != '{' && text[0] != '[' && text[0] != 0xef {
			return text, false
		}
		if i := bytes.IndexByte(text, '\n'); i >= 0 {
			return text[:i], true
		}
		if err != nil {
			return text, err == io.EOF
		}
		n = len(b) + 1
	}
}
