package role

import (
	"bytes"
	"testing"
)

func TestCueTable(t *testing.T) {
	table := NewCueTable(map[uint32]uint8{7: 3, 1 << 31: 7, 42: 0})
	data := table.AppendBinary(nil)
	if again := table.AppendBinary([]byte("head"))[4:]; !bytes.Equal(again, data) {
		t.Error("the file depends on what stands before it")
	}
	back, err := LoadCueTable(data)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[uint32]uint8{7: 3, 1 << 31: 7, 42: 0, 8: 0} {
		if got := back.bucket(key); got != want {
			t.Errorf("bucket of %d: %d, want %d", key, got, want)
		}
	}
	for _, c := range []struct {
		reason string
		data   []byte
	}{
		{"nothing", nil},
		{"another file", []byte("something else altogether")},
		{"cut short", data[:len(data)-1]},
		{"longer", append(bytes.Clone(data), 0)},
	} {
		if _, err := LoadCueTable(c.data); err == nil {
			t.Errorf("%s: no error", c.reason)
		}
	}
	for i := range data {
		broken := bytes.Clone(data)
		broken[i] ^= 1
		if _, err := LoadCueTable(broken); err == nil {
			t.Errorf("byte %d changed: no error", i)
		}
	}
	if len(cueLikely().keys) == 0 {
		t.Error("the built-in table is empty")
	}
}

func TestCueBucket(t *testing.T) {
	last := uint8(0)
	for cues := range 101 {
		b := CueBucket(cues, 100)
		if b < last {
			t.Errorf("%d cues of 100: bucket %d after %d", cues, b, last)
		}
		last = b
	}
	if last != 7 {
		t.Errorf("always a cue: bucket %d", last)
	}
	if CueBucket(1, 1) >= CueBucket(100, 100) {
		t.Error("one occurrence is as sure as a hundred")
	}
}

func TestMayFollow(t *testing.T) {
	for _, c := range []struct {
		reason     string
		prev, next int
		want       bool
	}{
		{"a phrase begins at the start", -1, int(BeginCue), true},
		{"but does not go on there", -1, int(InCue), false},
		{"it goes on after its beginning", int(BeginCue), int(InCue), true},
		{"and after itself", int(InCue), int(InCue), true},
		{"not after another role", int(InContent), int(InCue), false},
		{"two phrases of a role may touch", int(InContent), int(BeginContent), true},
		{"nothing may follow anything", int(InSource), int(None), true},
	} {
		if got := MayFollow(c.prev, c.next); got != c.want {
			t.Errorf("%s: %v", c.reason, got)
		}
	}
}
