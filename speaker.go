package quote

type Speaker struct{ Name, Role string }
