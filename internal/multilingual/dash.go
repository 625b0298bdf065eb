package multilingual

// dialogue finds the speech of paragraph p where it begins with a dash. It
// reports whether it does.
func (f *finder) dialogue(p int) bool { return false }
