// Package perceptron labels the positions of a sentence with a linear model.
//
// The model is a first-order chain (a label's score depends on the features of
// its position and on the label before it), learnt by the averaged structured
// perceptron and decoded by Viterbi's algorithm:
//
//   - M. Collins. Discriminative Training Methods for Hidden Markov Models.
//     EMNLP 2002. Training and averaging.
//   - H. Daumé III. Practical Structured Learning Techniques for Natural
//     Language Processing. Thesis, 2006, figure 2.3. Averaging without touching
//     every weight after every sentence.
//   - B. Taskar, C. Guestrin, D. Koller. Max-Margin Markov Networks. NIPS 2003.
//     The cost that Options.Cost adds to wrong labels, so that right ones win
//     by a margin.
//
// Features are binary and known by a hash of 32 bits alone; two that collide
// share their weights. A caller adds the features of each position to an
// [Example], trains with [Train] and labels with [Model.Decode]. A Model is not
// changed by decoding, so any number of goroutines may share it, each with a
// [Workspace] of its own.
//
// # Cost
//
// Training holds each feature occurrence in 8 bytes and each weight in 12.
// Decoding 40 features a position to 7 labels takes a microsecond if the table
// of weights is too large for the processor's caches, less if it is not, and
// allocates nothing once the Workspace has grown to the longest sentence.
//
// # Determinism
//
// Training adds whole numbers, which floating point does exactly, and shuffles
// by a generator of its own: the same examples give the same bytes on every
// machine.
package perceptron
