package outlet

import (
	"regexp"
	"strings"

	"github.com/quoteattribution/quote/internal/text"
)

// The lines that name an article's own outlet beside a dateline:
//
//	By Anna Berg, Reuters                 By ANNA BERG / Associated Press
//	-- Xinhua                             (Reporting by Anna Berg; ...)
//	© 2016 AFP                            Copyright 2016 The Associated Press.
var (
	bylineOutlet = regexp.MustCompile(`^(?:By|BY)\s+\p{Lu}[\p{L}.'’ -]{2,60}?\s*(?:,|/|\||–|—|-|\n|\bof\b)\s*(.{2,50})$`)
	closing      = regexp.MustCompile(`^(?:--|—|–|―|-)\s*(.{2,50}?)\.?$`)
	copyright    = regexp.MustCompile(`^(?:(?:©|\([cC]\))\s*(?:[Cc]opyright\s*)?|Copyright\s*(?:©|\([cC]\))?\s*)(?:\d{4},?\s*)?(?:by\s+)?(.{2,50}?)(?:\.|,|\s+All rights.*)?$`)
	reporting    = regexp.MustCompile(`^\(\s*(?:Additional reporting|Reporting|Writing|Editing)\b[^)]*\bby\b`)
)

// FindCredit returns the outlet that a byline or a closing credit names as the
// article's own, "" if there is none. The name must be one that the registry
// has; "(Reporting by ...)" is how Reuters closes.
func FindCredit(s string, paras []text.Span, r *Registry) string {
	const (
		top, bottom = 4, 3 // paragraphs
		longest     = 200  // bytes
	)
	for i, p := range paras {
		if i >= top && i < len(paras)-bottom || p.Len() > longest {
			continue
		}
		line := s[p.Start:p.End]
		if line == "" || !strings.Contains("B-(C—©", line[:1]) { // no line below begins otherwise
			continue
		}
		if i < top {
			if m := bylineOutlet.FindStringSubmatch(line); m != nil {
				if name := r.named(m[1]); name != "" {
					return name
				}
			}
		}
		if i >= len(paras)-bottom && i > 0 {
			for _, re := range []*regexp.Regexp{closing, copyright} {
				if m := re.FindStringSubmatch(line); m != nil {
					if name := r.named(m[1]); name != "" {
						return name
					}
				}
			}
			if reporting.MatchString(line) {
				return "Reuters"
			}
		}
	}
	return ""
}

// named returns a name as it stands if all of it is an outlet that the registry
// has, and "" otherwise.
func (r *Registry) named(name string) string {
	name = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(name), "."))
	if r.Named(name) == Unknown {
		return ""
	}
	return name
}
