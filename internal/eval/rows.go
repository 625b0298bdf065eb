package eval

// A Row is one measure of a report: rates, or a share. The other is nil.
type Row struct {
	Metric string // what is measured, as the gate and ACCURACY.md call it
	Part   string // all, a kind, or a part of the metric
	Rates  *PRF
	Share  *Share
}

// Empty reports whether there was nothing to measure.
func (r Row) Empty() bool {
	if r.Rates != nil {
		return r.Rates.Pred+r.Rates.Gold == 0
	}
	return r.Share.Of == 0
}

// add adds the counts of the same measure of another report.
func (r Row) add(o Row) {
	if r.Rates != nil {
		r.Rates.add(*o.Rates)
	} else {
		r.Share.add(*o.Share)
	}
}

// Rows lists the measures that the annotation has, those of nothing too. All
// reports of one annotation have the same rows. The counts are those of the report,
// not copies.
func (r *Report) Rows() []Row {
	var l rowList
	if a := r.Attribution; a != nil {
		l.kinds("content", &a.Content)
		l.kinds("content+source", &a.WithSource)
		l.kinds("content+source+cue", &a.WithSourceCue)
	}
	if d := r.Direct; d != nil {
		l.rates("direct speech", "all", &d.Detection)
	}
	if r.Relay != nil {
		l.rates("relays", "all", r.Relay)
		l.rates("relays", "stated", &r.RelayWays.Stated)
		l.rates("relays", "carried", &r.RelayWays.Carried)
	}
	if t := r.Tokens; t != nil {
		l.rates("tokens", "micro", &t.Micro)
		for _, role := range roles {
			l.rates("tokens", role, t.role(role))
		}
	}
	if r.Exact != nil {
		l.shares("exact content", r.Exact)
	}
	if d := r.Direct; d != nil {
		l.share("speaker mention", "all", &d.SpeakerMention)
	}
	if v := r.Resolved; v != nil {
		l.shares("resolved", &v.Exact)
		l.shares("resolved leniently", &v.Lenient)
		l.shares("resolved wrong", &v.Wrong)
	}
	if d := r.Dateline; d != nil {
		l.share("datelines", "all", &d.All)
		l.share("datelines", "places", &d.Places)
		l.share("datelines", "date", &d.Date)
		l.share("datelines", "outlet", &d.Outlet)
	}
	return l
}

type rowList []Row

func (l *rowList) rates(metric, part string, c *PRF) {
	*l = append(*l, Row{Metric: metric, Part: part, Rates: c})
}

func (l *rowList) share(metric, part string, s *Share) {
	*l = append(*l, Row{Metric: metric, Part: part, Share: s})
}

func (l *rowList) kinds(metric string, b *ByKind[PRF]) {
	l.rates(metric, "all", &b.All)
	l.rates(metric, direct, &b.Direct)
	l.rates(metric, mixed, &b.Mixed)
	l.rates(metric, indirect, &b.Indirect)
}

func (l *rowList) shares(metric string, b *ByKind[Share]) {
	l.share(metric, "all", &b.All)
	l.share(metric, direct, &b.Direct)
	l.share(metric, mixed, &b.Mixed)
	l.share(metric, indirect, &b.Indirect)
}
