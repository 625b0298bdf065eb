package quote

import (
	"fmt"
	"slices"
)

// names are what the values of an enumeration are called, in their order.
type names []string

// of is the name of a value; of one that is none of them it is its type and number.
func (n names) of(v uint8, typ string) string {
	if int(v) < len(n) {
		return n[v]
	}
	return fmt.Sprintf("%s(%d)", typ, v)
}

// text is the name of a value as text to be written; what says what the values are.
func (n names) text(v uint8, what string) ([]byte, error) {
	if int(v) >= len(n) {
		return nil, fmt.Errorf("unknown %s %d", what, v)
	}
	return []byte(n[v]), nil
}

// set sets v to the value with a name.
func (n names) set(v *uint8, name []byte, what string) error {
	i := slices.Index(n, string(name))
	if i < 0 {
		return fmt.Errorf("unknown %s %q", what, name)
	}
	*v = uint8(i)
	return nil
}
