// Package neural has a tagger for package quote that finds what is said outside
// quotation marks as an encoder of the BERT family does, in pure Go:
//
//	parser := &quote.Parser{Tagger: neural.Tagger()}
//	doc := parser.Parse(article)
//
// It is right more often than the linear tagger that is built into package quote, above all about
// indirect and mixed speech, on articles of every house; README.md has the figures. It costs
// seventeen to forty times the time, 16 MB in the program for its weights, and some 10 MB for each
// goroutine that parses. What stands in quotation marks is found by the same
// rules with both. Articles in other languages than English are read as without it; package
// multilingual, in a folder of this one, has a tagger for them.
//
// # How it works
//
// An article is cut into words and pieces of words (words.go). Sentences in which
// somebody may say something, and their neighbours, are put into windows, whole, with
// some pieces of what is around them (window.go). The encoder gives each word seven numbers,
// one a role (encoder.go, attention.go). Those of the words of a unit are put
// together, the role that the linear tagger gives it counts for something, and
// the best sequence of roles for each sentence is what comes out (label.go).
// Package quote joins it into quotations.
//
// # The same on every machine
//
// Weights and activations are integers of 8 bits, and so are the matrix products. All
// else is done in single floats, one operation after the other, in an order that is laid
// down (kernel.go). So the kernels for a processor, amd64 with AVX2 or AVX-512
// VNNI and arm64, give the same bits as plain Go does on any other one: the same article has the
// same quotations on all of them.
package neural
