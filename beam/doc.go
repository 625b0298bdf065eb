// Package quotebeam reads articles on Apache Beam and merges what is said in them: package
// quote and package corpus where one machine ends.
//
//	lines := textio.Read(s, "gs://bucket/articles-*.jsonl.gz")
//	articles, unread := quotebeam.Decode(s, lines)
//	documents, unparsed := quotebeam.Parse(s, articles, quotebeam.Options{})
//	merged := quotebeam.Merge(s, quotebeam.Observe(s, documents))
//
// Every merge is done by a function of package corpus, over the groups that Beam's shuffle
// makes: the result is that of corpus.Merger, whatever the number of workers, bundles and
// retries. [Merge] needs four shuffles one behind the other, and one for edges:
//
//	step                                  by                       function of package corpus
//	words and speakers of one name        SpeakerKey               Group
//	words of nobody who is named          UnnamedKey               MergeUnnamed
//	parts of a quotation                  Quotation.Key            MergeParts
//	a speaker of several groups           Speaker.Key              MergeSpeakers
//	steps between the same two            speaker, from, to, how   MergeEdges
//
// A worker reads word lists and weights once, however many bundles it has. What cannot be
// read or parsed is a [Failure] in a collection of its own, and never ends the pipeline.
// The metrics of the namespace quote count articles, quotations, failures and groups.
//
// Beam makes and keeps all groups but that of one key outside of memory; for the largest
// of them corpus.Group uses the disk of the worker.
package quotebeam
