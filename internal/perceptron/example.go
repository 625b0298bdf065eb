package perceptron

// An Example is a sentence: the features of each position and, for training,
// the right labels. Its zero value is an empty sentence.
type Example struct {
	Features []Feature // of all positions, one after the other
	Ends     []int32   // of each position: where its features end in Features
	Gold     []uint8   // of each position: its label; not used in decoding
}

// Reset empties the example and keeps its memory.
func (e *Example) Reset() {
	e.Features, e.Ends, e.Gold = e.Features[:0], e.Ends[:0], e.Gold[:0]
}

// Add adds a feature to the current position. Features are sets in the model,
// but a feature added twice counts twice.
func (e *Example) Add(f Feature) { e.Features = append(e.Features, f) }

// Next ends the current position; the following Add is for the one after it.
func (e *Example) Next() { e.Ends = append(e.Ends, int32(len(e.Features))) }

// Len returns the number of positions.
func (e *Example) Len() int { return len(e.Ends) }

// At returns the features of position i.
func (e *Example) At(i int) []Feature {
	if i == 0 {
		return e.Features[:e.Ends[0]]
	}
	return e.Features[e.Ends[i-1]:e.Ends[i]]
}

// Clone returns a copy with memory of its own and none to spare.
func (e *Example) Clone() Example {
	return Example{
		Features: append(make([]Feature, 0, len(e.Features)), e.Features...),
		Ends:     append(make([]int32, 0, len(e.Ends)), e.Ends...),
		Gold:     append(make([]uint8, 0, len(e.Gold)), e.Gold...),
	}
}
