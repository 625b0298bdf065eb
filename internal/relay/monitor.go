package relay

// monitored adds the service that monitors an outlet to what the outlet says
// and relays: Tehran radio, monitored by the BBC, said.
func (f *finder) monitored(out [][]Relay) {
	monitors := make(map[string]int)
	last, other := "", "" // the outlet named last, and the last one before it with another name
	for k := range f.mentions {
		m := &f.mentions[k]
		if m.Name == "" {
			continue
		}
		if m.Name != last {
			last, other = m.Name, last
		}
		if other == "" || f.isOwn(m) || !f.monitoredBy(nil, m) {
			continue
		}
		if _, ok := monitors[other]; !ok {
			monitors[other] = k
		}
	}
	if len(monitors) == 0 {
		return
	}
	for i := range f.qs {
		name := f.speakers[i].Name
		if n := len(out[i]); n > 0 {
			name = f.mentions[out[i][n-1].Mention].Name
		} else if _, ok := f.byName[name]; !ok {
			continue
		}
		if by, ok := monitors[name]; ok && !f.has(out[i], &f.mentions[by]) {
			s := f.scene(i)
			stated := s.lo <= f.mentions[by].First && f.mentions[by].First < s.hi
			out[i] = append(out[i], Relay{Mention: by, How: MonitoredBy, Carried: !stated})
		}
	}
}
