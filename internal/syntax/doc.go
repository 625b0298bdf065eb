// Package syntax finds the dependency tree of a sentence: for each word the word
// that governs it, and how.
//
// It is a greedy transition-based parser of the arc-hybrid system (Kuhlmann,
// Gómez-Rodríguez, Satta. Dynamic Programming Algorithms for Transition-Based
// Dependency Parsers. ACL 2011) with averaged perceptrons, learnt with a dynamic
// oracle and exploration: Y. Goldberg, J. Nivre. Training Deterministic Parsers
// with Non-Deterministic Oracles. TACL 2013. One perceptron chooses transitions;
// another names the relation of each arc as it is made. Features are after Zhang
// and Nivre (Transition-based Dependency Parsing with Rich Non-local Features,
// ACL 2011).
//
// The words are those of the lines of package role: a stretch between quotation
// marks is one word, whose governor is that of the head of what stands
// in it. Relations are those of Universal Dependencies, some of them folded.
package syntax
