package corpus

import (
	"fmt"
	"time"
)

// ParseDate reads when something was published, an RFC 3339 time or a day such as
// 2026-11-27, as lines of JSON have it under the key date. "" is the zero Time; the error
// tells of anything else.
func ParseDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("date %q: want RFC 3339 or a day such as 2026-11-27", s)
}
