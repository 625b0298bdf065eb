package grow

// Pages hold lists one behind the other that do not move when more come, so that neither
// old ones are copied nor what refers to them has to be led on. Its zero value is empty.
type Pages[E any] struct {
	pages [][]E
	open  int // the page that is being filled
}

// The sizes of pages, in elements: each is twice as long as the one before.
const (
	firstPage = 1 << 10
	lastPage  = 1 << 16
)

// Reset takes all lists back, for their memory.
func (p *Pages[E]) Reset() {
	p.open = 0
	if len(p.pages) > 0 {
		p.pages[0] = p.pages[0][:0]
	}
}

// Clear lets go of what the elements refer to.
func (p *Pages[E]) Clear() {
	for _, page := range p.pages {
		clear(page[:cap(page)])
	}
}

// Room returns an empty list with room for n elements, which stays where it is if it is
// kept, and is gone with the next call if not.
func (p *Pages[E]) Room(n int) []E {
	for ; p.open < len(p.pages); p.open++ {
		if page := p.pages[p.open]; cap(page)-len(page) >= n {
			return page[len(page) : len(page) : len(page)+n]
		}
		if p.open+1 < len(p.pages) {
			p.pages[p.open+1] = p.pages[p.open+1][:0]
		}
	}
	size := firstPage
	if p.open > 0 {
		size = min(2*cap(p.pages[p.open-1]), lastPage)
	}
	p.pages = append(p.pages, make([]E, 0, max(size, n)))
	return p.pages[p.open][:0:n]
}

// Keep keeps the list that Room returned last, filled, and returns it.
func (p *Pages[E]) Keep(list []E) []E {
	page := &p.pages[p.open]
	*page = (*page)[:len(*page)+len(list)]
	return list[:len(list):len(list)]
}

// Drop takes the list back that was kept last.
func (p *Pages[E]) Drop(list []E) {
	page := &p.pages[p.open]
	*page = (*page)[:len(*page)-len(list)]
}
