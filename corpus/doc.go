// Package corpus finds out who said what in many articles: which speakers of several
// articles are one, which quotations have the same words, where they were published first,
// and the way they took, said to A, carried by B and C.
//
//	m := corpus.Merger{}
//	err := m.Merge(ctx, corpus.ObserveAll(parser.All(ctx, articles), date), corpus.Output{
//		Quotation: func(q corpus.Quotation) error { ... },
//		Speaker:   func(s corpus.Speaker) error { ... },
//		Edge:      func(e corpus.Edge) error { ... },
//	})
//
// An [Observation] is one quotation in one article. A [Quotation] is the same words of one
// speaker in all of them, a [Speaker] somebody over all of them, an [Edge] a step of a way.
//
// # Which words are the same
//
// Two quotations of one speaker are one if, in this order,
//
//  1. their canonical forms are equal, whatever their length (see [CanonicalQuotation]);
//  2. they have six words and more, and differ by small edits (see [SameWords]);
//  3. one has five words and more, and is a part of the other, and all that it is a part of
//     is one quotation: what stands in two of them joins neither, and does not join them.
//
// Words of two speakers are never one. Words of nobody who is named are those of a named
// speaker if they are the same, at least ten words and fifty letters, and said by no other:
// see [MergeUnnamed]. A description, "a Pentagon spokesman", must fit that speaker.
//
// # Which speakers are the same
//
// Only names whose last word is the same are compared, but for those with the same id. Two
// are one by one of these reasons, in this order, if nothing else that is known of them
// contradicts: [ByID], [ByRole], [ByWords], [ByName], [BySurname]. Two ids are never one. A
// surname alone is somebody of its own in each article, unless words of eight and more or
// a role say whose it is. Why a speaker was made of several names, and whom it was kept
// apart from and why, is said in Speaker.Merged and Speaker.Apart.
//
// # Cost
//
// Everything is sorted, in memory and, past Merger.Memory, in temporary files, so memory
// does not grow with the articles but for what Group and MergeParts say. SCALING.md in the
// repository has figures, and the plan for more articles than one machine can take: the
// functions of each step are public, and module beam runs the same ones on Apache Beam.
//
// # Limits
//
// Names of one person whose last words differ are two without an id: in another script, in
// another spelling of the surname, in the order of Hungarian and Chinese. Names of bodies
// that many states have, "Foreign Ministry", are one. What was said again on another day in
// the same words is one quotation with more occurrences. Words that say the same in other
// words, as translations do, are two. A text that leaves the denial before a sentence out
// looks like one that has it said.
//
// # Papers
//
// The join key is that of Quotebank (Vaucher, Spitz, Catasta and West, WSDM 2021). What
// resembles and what contains is told apart by Broder, On the resemblance and containment
// of documents (1997); how words find each other is winnowing (Schleimer, Wilkerson and
// Aiken, SIGMOD 2003); their following through the news is that of Leskovec, Backstrom and
// Kleinberg, Meme-tracking and the dynamics of the news cycle (KDD 2009); speakers are
// merged by an ordered sieve, as in Raghunathan et al. (EMNLP 2010).
package corpus
