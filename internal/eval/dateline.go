package eval

import (
	"fmt"
	"strings"
)

// dateline compares the parts of a dateline; that there is none is to be
// predicted too.
func (r *Report) dateline(gold, pred *Document) {
	var g, p Dateline
	if gold.Dateline != nil {
		g = *gold.Dateline
	}
	if pred.Dateline != nil {
		p = *pred.Dateline
	}
	outlet := normalOutlet(g.Outlet) == normalOutlet(p.Outlet)
	places := samePlaces(g.Places, p.Places)
	date := normalDate(g.Date) == normalDate(p.Date)
	r.Dateline.Outlet.count(outlet)
	r.Dateline.Places.count(places)
	r.Dateline.Date.count(date)
	r.Dateline.All.count(outlet && places && date)
	if !(outlet && places && date) {
		show := func(d Dateline) string {
			return fmt.Sprintf("%s | %s | %s", strings.Join(d.Places, "/"), d.Date, d.Outlet)
		}
		r.issues = append(r.issues, Issue{wrongDateline, gold.ID, show(g), show(p)})
	}
}
