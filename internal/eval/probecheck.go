package eval

import (
	"fmt"
	"slices"
	"strings"
)

// A probeCheck compares what was predicted for one probe with it.
type probeCheck struct {
	probe *Probe
	words []Span
	gold  []*goldQuote  // the required ones, then the allowed ones
	found []*foundQuote // those with words

	reasons               []string // why the probe is not wholly right
	invented, wrongPerson int
	unresolved            int
	roles                 Share
}

// A goldQuote is an annotated or allowed quotation.
type goldQuote struct {
	quote    *ProbeQuote
	required bool
	content  []int
	core     []int    // what must be found: of mixed speech the words in marks
	extent   []int    // what may be
	names    []string // normal names; "" is nobody
	source   string   // the mention, as a normal name
	roles    []string
	relays   []string
}

// A foundQuote is a predicted quotation.
type foundQuote struct {
	quote   *Quote
	content []int
	shown   string // the speaker's name as it is
	name    string
	role    string
	relays  []string
	being   bool // the speaker is a person, a group, or not classified
}

func newProbeCheck(p *Probe, pred *Document, least float64) *probeCheck {
	c := &probeCheck{probe: p, words: words(p.Text)}
	for i := range p.Quotes {
		c.gold = append(c.gold, c.goldQuote(&p.Quotes[i], true))
	}
	for i := range p.Allowed {
		c.gold = append(c.gold, c.goldQuote(&p.Allowed[i], false))
	}
	if pred == nil {
		return c
	}
	kinds := map[string]string{}
	for _, s := range pred.Speakers {
		kinds[s.Name] = s.Kind
	}
	for _, s := range pred.Speakers {
		if s.ID != "" {
			kinds[s.ID] = s.Kind
		}
	}
	for i := range pred.Quotes {
		q := &pred.Quotes[i]
		if q.Confidence != nil && *q.Confidence < least {
			continue
		}
		if f := c.foundQuote(q, kinds); len(f.content) > 0 {
			c.found = append(c.found, f)
		}
	}
	return c
}

func (c *probeCheck) goldQuote(q *ProbeQuote, required bool) *goldQuote {
	g := &goldQuote{quote: q, required: required, content: cover(c.words, q.Content)}
	if q.Kind == mixed {
		g.core = cover(c.words, markedSpans(c.probe.Text, q.Content))
	}
	if len(g.core) == 0 {
		g.core = g.content
	}
	g.extent = union(g.content, cover(c.words, q.Extent))
	for _, i := range g.extent { // a complementizer before is as right
		if i > 0 && complementizers[strings.ToLower(c.text(c.words[i-1]))] {
			g.extent = union(g.extent, []int{i - 1})
		}
	}
	speaker := Speaker{}
	if q.Speaker != nil {
		speaker = *q.Speaker
	}
	g.names = append(g.names, plainName(speaker.Name))
	for _, n := range q.Names {
		g.names = append(g.names, plainName(n))
	}
	var mention []string
	for _, s := range q.Source {
		mention = append(mention, c.text(s))
	}
	g.source = plainName(strings.Join(mention, " "))
	if g.source != "" && describes(speaker.Name) {
		g.names = append(g.names, g.source)
	}
	for _, r := range append([]string{speaker.Role}, q.Roles...) {
		g.roles = append(g.roles, plainRole(r))
	}
	g.relays = outletsOf(q.Relays)
	return g
}

func (c *probeCheck) foundQuote(q *Quote, kinds map[string]string) *foundQuote {
	f := &foundQuote{quote: q, content: cover(c.words, q.Content), relays: outletsOf(q.Relays)}
	var s Speaker
	if q.Speaker != nil {
		s = *q.Speaker
	}
	f.shown, f.name, f.role = s.Name, plainName(s.Name), plainRole(s.Role)
	kind, ok := kinds[s.ID]
	if s.ID == "" || !ok {
		kind = kinds[s.Name]
	}
	f.being = kind == "" || kind == "person" || kind == "group"
	return f
}

func (c *probeCheck) text(s Span) string { return c.probe.Text[s.Start:s.End] }

// say is the content of a quotation on one line.
func (c *probeCheck) say(q *Quote) string {
	var parts []string
	for _, s := range q.Content {
		parts = append(parts, c.text(s))
	}
	return oneLine(strings.Join(parts, " ~ "))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func outletsOf(relays []Relay) (names []string) {
	for _, r := range relays {
		names = append(names, r.Outlet)
	}
	return names
}

func (g *goldQuote) name() string {
	if g.quote.Speaker == nil {
		return ""
	}
	return g.quote.Speaker.Name
}

func (g *goldQuote) role() string {
	if g.quote.Speaker == nil {
		return ""
	}
	return g.quote.Speaker.Role
}

// by reports whether a prediction has the right speaker.
func (g *goldQuote) by(f *foundQuote) bool { return slices.Contains(g.names, f.name) }

// near reports whether a prediction names the right speaker in another form: a
// shorter or longer name, the mention as it stands, the role.
func (g *goldQuote) near(f *foundQuote) bool {
	part := func(name string) bool { return name != "" && (within(f.name, name) || within(name, f.name)) }
	return slices.ContainsFunc(g.names, part) || within(f.name, g.source) ||
		slices.ContainsFunc(g.roles, func(r string) bool { return part(plainName(r)) })
}

// like is how well the contents agree.
func (g *goldQuote) like(f *foundQuote) float64 {
	return max(dice(f.content, g.content), dice(f.content, g.extent))
}

// area is all that the speaker of a quotation says.
func (c *probeCheck) area(g *goldQuote) (words []int) {
	for _, h := range c.gold {
		if slices.ContainsFunc(h.names, func(n string) bool { return slices.Contains(g.names, n) }) {
			words = union(words, h.extent)
		}
	}
	return words
}

func (c *probeCheck) strict(what string) bool { return slices.Contains(c.probe.Strict, what) }

// run finds everything that is wrong.
func (c *probeCheck) run() {
	var eithers []string
	failed := map[string][]string{}
	done := map[string]bool{}
	for _, g := range c.gold {
		reason := c.wrong(g)
		line := fmt.Sprintf("%s [%s] %s", g.quote.Kind, c.say(&g.quote.Quote), reason)
		switch either := g.quote.Either; {
		case either != "":
			if !slices.Contains(eithers, either) {
				eithers = append(eithers, either)
			}
			failed[either] = append(failed[either], line)
			done[either] = done[either] || reason == ""
		case g.required && reason != "":
			c.reasons = append(c.reasons, line)
		}
	}
	for _, either := range eithers {
		if !done[either] {
			c.reasons = append(c.reasons, "neither: "+strings.Join(failed[either], "; "))
		}
	}
	var bad []string
	for _, f := range c.found {
		bad = append(bad, c.judge(f)...)
	}
	c.reasons = append(c.reasons, bad...)
	c.countRoles()
}

// wrong says why a quotation is not as it should be; "" where it is.
func (c *probeCheck) wrong(g *goldQuote) string {
	relays := g.quote.Kind != indirect || c.strict("relays")
	role := c.strict("role")
	right := func(f *foundQuote, role bool) bool {
		return g.by(f) && (!relays || sameOutlets(f.relays, g.relays)) && (!role || slices.Contains(g.roles, f.role))
	}
	area := c.area(g)
	var got []int
	for _, f := range c.found {
		if !right(f, role) {
			continue
		}
		if g.quote.Kind == indirect && g.like(f) >= 0.5 {
			return ""
		}
		if subset(f.content, area) {
			got = union(got, f.content)
		}
	}
	if subset(g.core, got) {
		return ""
	}
	var over, by []*foundQuote
	for _, f := range c.found {
		if common(f.content, g.core) > 0 {
			over = append(over, f)
			if g.by(f) {
				by = append(by, f)
			}
		}
	}
	switch {
	case len(over) == 0:
		return missed
	case len(by) == 0:
		return fmt.Sprintf("speaker %s for %s", shownNames(over), nobody(g.name()))
	case !slices.ContainsFunc(by, func(f *foundQuote) bool { return right(f, false) }):
		return fmt.Sprintf("relays %v for %v", by[0].relays, g.relays)
	case role && !slices.ContainsFunc(by, func(f *foundQuote) bool { return right(f, true) }):
		return fmt.Sprintf("role %q for %q", by[0].role, g.role())
	}
	return fmt.Sprintf("content %s: %s", by[0].quote.Kind, c.say(by[0].quote))
}

// judge says what is wrong with a prediction: that it is none, or that it makes
// somebody say what they did not.
func (c *probeCheck) judge(f *foundQuote) (reasons []string) {
	var over, owners []*goldQuote
	hit, best := false, 0.0
	for _, g := range c.gold {
		inside := common(g.content, f.content) > 0
		if inside || common(g.extent, f.content) > 0 {
			over = append(over, g)
			best = max(best, g.like(f))
		}
		hit = hit || inside
	}
	owners = over
	if best >= 0.5 {
		owners = nil
		for _, g := range over {
			if g.like(f) >= best-1e-9 {
				owners = append(owners, g)
			}
		}
	}
	if f.quote.Kind != indirect && best < 0.5 && !slices.ContainsFunc(over, func(g *goldQuote) bool {
		return subset(f.content, c.area(g)) && common(f.content, g.core) > 0
	}) {
		reasons = append(reasons, fmt.Sprintf("not gold: %s [%s] by %s", f.quote.Kind, c.say(f.quote), nobody(f.shown)))
	}
	switch {
	case f.name == "":
	case !hit:
		if c.somebody(f) {
			c.invented++
			reasons = append(reasons, fmt.Sprintf("FALSE invented: %s says [%s]", f.shown, c.say(f.quote)))
		}
	case slices.ContainsFunc(owners, func(g *goldQuote) bool { return g.by(f) }):
	case slices.ContainsFunc(owners, func(g *goldQuote) bool { return g.near(f) }) && !c.alien(f, owners):
		c.unresolved++
	case c.somebody(f):
		c.wrongPerson++
		var names []string
		for _, g := range owners {
			names = append(names, nobody(g.name()))
		}
		slices.Sort(names)
		reasons = append(reasons, fmt.Sprintf("FALSE wrong person: %s says [%s], not %s", f.shown, c.say(f.quote), strings.Join(slices.Compact(names), " / ")))
	}
	return reasons
}

// somebody reports whether a prediction gives its words to somebody.
func (c *probeCheck) somebody(f *foundQuote) bool {
	part := func(name string) bool { return name != "" && (within(f.name, name) || within(name, f.name)) }
	return f.being || slices.ContainsFunc(c.parties(), part) ||
		slices.ContainsFunc(c.gold, func(g *goldQuote) bool { return slices.ContainsFunc(g.names, part) })
}

func (c *probeCheck) parties() (names []string) {
	for _, n := range c.probe.Parties {
		names = append(names, plainName(n))
	}
	return names
}

// alien reports whether a prediction bears the name of somebody else in the
// probe, and not only a part that both names have.
func (c *probeCheck) alien(f *foundQuote, owners []*goldQuote) bool {
	others := c.parties()
	for _, g := range c.gold {
		if !slices.Contains(owners, g) {
			others = append(others, g.names...)
		}
	}
	var own, main []string
	for _, g := range owners {
		main = append(main, plainName(g.name()))
		own = append(append(own, g.names...), g.source)
		for _, r := range g.roles {
			own = append(own, plainName(r))
		}
	}
	return slices.ContainsFunc(others, func(n string) bool {
		switch {
		case n == "":
			return false
		case n == f.name:
			return true
		case within(f.name, n) && !slices.ContainsFunc(main, func(m string) bool { return within(f.name, m) }):
			return true
		}
		return within(n, f.name) && !slices.ContainsFunc(own, func(o string) bool { return within(n, o) })
	})
}

// countRoles counts the required quotations with a role that a prediction by
// the right speaker has right.
func (c *probeCheck) countRoles() {
	for _, g := range c.gold {
		if g.required && g.role() != "" {
			c.roles.count(slices.ContainsFunc(c.found, func(f *foundQuote) bool {
				return g.by(f) && common(f.content, g.core) > 0 && slices.Contains(g.roles, f.role)
			}))
		}
	}
}

func nobody(name string) string {
	if name == "" {
		return "nobody"
	}
	return name
}

func shownNames(list []*foundQuote) string {
	var names []string
	for _, f := range list {
		names = append(names, nobody(f.shown))
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}
