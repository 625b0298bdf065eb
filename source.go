package quote

type Relay struct{}
type Outlet struct{}
type Dateline struct{}
