// Package articles reads articles for package quote: from JSON Lines, from files of
// text, from whole folders. What it returns are sequences for [quote.Parser.All]:
//
//	for doc, err := range parser.All(ctx, articles.Files("news", "today.jsonl.gz")) {
//		if err != nil {
//			log.Print(err) // which file and line; what stands behind it goes on
//			continue
//		}
//		fmt.Println(doc.ID, len(doc.Quotes))
//	}
//
//	Files         files and folders of the disk, by their names
//	Folder        a folder of any fs.FS: an archive, embedded files
//	Lines         JSON Lines of any io.Reader: standard input, a connection
//	Reader        the same with a character set, a size, notes, keys of your own
//
// # Forms
//
// A file is text, JSON Lines (.jsonl, .ndjson) or JSON (.json), each also packed by gzip
// (.gz), which the first bytes tell whatever the name is. One of text is one article,
// whose ID is the name of the file. Of JSON Lines each line that is not blank is an
// article, an object with the key text and, where they are known, id, lang and
// publisher: see Article.UnmarshalJSON. JSON is an object, a list of them, or several of
// either one behind the other.
//
// # Errors
//
// What cannot be read is an [*Error] in its place in the sequence, which names the file
// and the line, and those behind it go on. A stream that breaks off ends with its error; a
// line that breaks off with it is no article.
//
// What is plainly no article is refused, as reading it as one would give a wrong answer
// without a word: web pages, PDF files, archives, pictures, and other data that is no text
// in any character set that it may be in.
//
// # Cost
//
// A sequence reads when it is asked for the next article, and not further than its
// buffers of 64 KiB. It holds one line of JSON Lines at a time, and of the other forms one
// file; neither may have more than Reader.MaxBytes, unpacked, and of what has more no more
// is kept. It starts no goroutines, and closes what it has opened when the loop ends,
// early or not.
//
// A sequence of an io.Reader can be read once. One of a folder can be read again.
// Each loop over one is for a goroutine of its own.
package articles
