package relay

// monitored adds the service that monitors an outlet to what the outlet says
// and relays: Bergen radio, monitored by the BBC, said.
func (f *finder) monitored(out [][]Relay) {
	monitors := make(map[string]int) // of the name of an outlet: the mention
	last, other := "", ""            // the outlet named last, and the last one before it with another name
	for k, m := range f.named(0, len(f.Tokens)) {
		f.Stop.Check()
		if m.Name != last {
			last, other = m.Name, last
		}
		if other != "" && !f.isOwn(m) && f.monitoredBy(nil, m) {
			monitors[other] = k
		}
	}
	for i := range f.qs {
		f.Stop.Check()
		name := f.speakers[i].Name
		if n := len(out[i]); n > 0 {
			name = f.mentions[out[i][n-1].Mention].Name
		}
		if by, ok := monitors[name]; ok {
			s := f.scene(i)
			stated := s.lo <= f.mentions[by].First && f.mentions[by].First < s.hi
			out[i] = append(out[i], Relay{Mention: by, How: MonitoredBy, Carried: !stated})
		}
	}
}
