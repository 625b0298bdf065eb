package article

// Any reports whether is holds for a number of [i:j), as of tokens or units.
func Any(i, j int, is func(int) bool) bool {
	for ; i < j; i++ {
		if is(i) {
			return true
		}
	}
	return false
}

// All reports whether is holds for all numbers of [i:j).
func All(i, j int, is func(int) bool) bool {
	for ; i < j; i++ {
		if !is(i) {
			return false
		}
	}
	return true
}
