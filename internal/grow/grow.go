// Package grow makes lists longer with little left for the garbage collector.
package grow

// Resize returns a list of n elements, in the memory of the given one if it is large
// enough, with whatever they are there.
func Resize[E any](list []E, n int) []E {
	if cap(list) < n {
		return make([]E, n, n+n/8)
	}
	return list[:n]
}

// Empty returns an empty list with room for n elements, in the memory of the given one if
// it is large enough. Unlike slices.Grow it does not touch new memory, which the operating
// system gives page by page when it is.
func Empty[E any](list []E, n int) []E {
	if cap(list) < n {
		return make([]E, 0, n)
	}
	return list[:0]
}

// Room returns a list with room for n more elements. A list without doubles, where the
// built-in append makes a long one longer by a quarter, and so copies it many times.
func Room[E any](list []E, n int) []E {
	if cap(list)-len(list) < n {
		longer := make([]E, len(list), len(list)+max(len(list), n))
		copy(longer, list)
		return longer
	}
	return list
}

// Append is append of one element, which makes Room in a long list.
func Append[E any](list []E, e E) []E {
	const long = 256 // append doubles shorter ones
	if len(list) == cap(list) && len(list) >= long {
		list = Room(list, 1)
	}
	return append(list, e)
}
