// Command quote prints who said what in news articles, and through whom it is
// known.
//
// Usage:
//
//	quote [parse] [flags] [file ...]      the quotations of articles
//	quote speakers [flags] [file ...]     who is quoted most, over all articles
//	quote relays [flags] [file ...]       who is quoted through which outlets
//	quote corpus [flags] [file ...]       the same words of a speaker in all articles as one
//	quote outlets [flags] [name]          the outlets that are known
//	quote serve [flags]                   answer over HTTP
//	quote eval [flags] gold.jsonl ...     precision and recall on annotated articles
//	quote version
//	quote help [command]
//	quote completion bash|zsh|fish
//
// Where the first argument is no command it is a file, and the command is parse. A
// file that is named like a command is read by its path, quote ./relays, or behind the
// command, quote parse relays. Flags may stand before, among and behind the files;
// behind "--" everything is a file.
//
//	quote article.txt
//	quote -format csv -o quotations.csv archive/
//	zcat dump.jsonl.gz | quote -in jsonl -format jsonl > out.jsonl
//	quote speakers -top 20 -people people.csv archive/
//	quote relays -format dot archive/ | dot -Tsvg > relays.svg
//	quote -format brat -o annotated/ archive/
//	quote outlets Xinhua
//
// # Input
//
// A file is one article, unless its name ends in .jsonl or .ndjson, an article a
// line, or .json, an article or a list of them, or several of either one behind the
// other. Each may be packed by gzip, whatever it is called. Without files, or for
// the name "-", standard input is read. An input without a name that says something,
// which is standard input, a FIFO or a device, is JSON where its first line looks like
// it, and an article otherwise. -in decides for all files.
//
// An article in JSON is an object with the key text and, optionally, id (text or
// number, printed as it is), lang (a BCP 47 tag) and publisher. Other keys are passed
// over, so what -format json and jsonl print can be read again. The id of an article
// that is a file is its name as given.
//
// Of a folder all files that end in .txt, .text, .json, .jsonl or .ndjson, each also
// with .gz behind it, are read, those of the folders in it too, in lexical order. Names
// that begin with a period, links to folders, and what is no regular file are passed
// over; a line on standard error counts the other files, and -v names them. A folder
// without a file to read is an error. Markdown is read where it is named, as text.
//
// HTML, by its first tag and not by its name, is refused, and so are PDF, office
// documents, images, archives that gzip has not made, and what is no text in any
// character set that it may be in. The example examples/webpage takes the text out of web
// pages. With -in text HTML is read as it is.
//
// # Flags of parse, speakers, relays and corpus
//
//	-kind direct,mixed,indirect
//	-medium speech,writing,thought,other
//	-min-confidence N
//		the quotations that count: of these kinds, of these media, of this
//		confidence (0 to 1) and more. They are filters: what is found stays the same.
//	-all
//		count also what is neither said nor written, and what has a confidence
//		below .5; see below.
//	-in text|jsonl|json
//		the form of the input, where the name of the file does not tell.
//	-lang TAG
//		the language of articles that do not say, a BCP 47 tag; guessed by default.
//	-charset NAME
//		the character set of the input; see below.
//	-max-bytes N
//		the size of the largest file of text or JSON, and of the longest line of JSON
//		Lines, that is read, after gzip; 64 MiB by default, 0 for any.
//	-people FILE.csv
//		people that you know. The first line names the columns, in any order: name,
//		and as you like id, aliases (separated by semicolons), role, and kind
//		(person, organization, group, document). Speakers with such a name get the
//		id and the usual name.
//	-outlets FILE.csv
//		outlets that you know, beside those that are built in: name, aliases
//		(separated by semicolons), kind, country (two letters), language.
//	-marks-only
//		leave the model out, which finds what is attributed outside quotation
//		marks in English: much faster, and another result. See MarksOnly in the
//		documentation of package quote.
//	-j N
//		the articles that are parsed at a time; 0, the default, for one on each core.
//		The output does not depend on it, and keeps the order of the input.
//	-v
//		name the files that are passed over.
//
// The tables of all commands obey
//
//	-width N
//		the width in columns, 20 at least; 0, the default, takes COLUMNS, or else what
//		the terminal says, or else 100. Nothing is cut off: words are wrapped. Where it
//		is too narrow for columns each row is a paragraph.
//	-color auto|always|never
//		auto, the default, has colours on a terminal, unless the environment has
//		NO_COLOR, or TERM is dumb or missing. On other systems than those of Unix
//		auto has none.
//
// # Parse
//
//	-format text|json|jsonl|...
//		the form of the output; quote help parse lists all of them. Text, the
//		default, is a table. Json is an indented object, or a list of them where
//		there are several. Jsonl is an object a line. The units of offsets and what
//		the other formats are for is said in package format.
//	-o FILE
//	-o FOLDER/
//		where the output goes, "-" being standard output; without -format the extension of FILE chooses the
//		format. In a folder, which is made, each article has a file of its own, named
//		after its id, or its number where it has none; -2, -3 follow a name that is
//		taken. A format that has one document a file, as brat has, needs a folder
//		for several articles, and there the text is written beside each, as .txt. What
//		is read is never overwritten.
//
// The table has speaker with role, kind, medium, confidence ("-" where it is not
// known), the outlets that the words came through, and the words. It has what most
// mean by a quotation, which is what is said or written, with a confidence of .5 and
// more or one that is not known, and says below how many others there are. -all shows
// them; -medium and -min-confidence take the place of that choice. The other formats
// have every quotation, unless -kind, -medium or -min-confidence choose.
//
// A document is printed as soon as it is done, in one piece. Control characters and
// those that turn the direction of text are shown as escapes such as \x1b in tables
// and messages, whether they come from texts, ids or names of files. The other formats
// keep the text as it is, by the rules of each.
//
// # Speakers, relays, outlets
//
// Speakers and relays take the flags -format text|csv|json and -top N, the rows that
// are printed. They count what the table of parse shows, whatever the format. Speakers
// of several articles are one where they have the same id, or else the same name in any
// case; descriptions such as "a spokesman" are names too. Of several who speak
// together each is counted.
//
//	quote speakers
//		CSV: id, name, role, kind, quotations, direct, mixed, indirect, words,
//		documents. The most quoted stand first.
//	quote relays
//		CSV: id, speaker, through (the outlets, nearest to the speaker first,
//		separated by semicolons), publisher, quotations, documents. -format dot
//		and mermaid, where they are listed, are a graph.
//	quote outlets [-format text|csv|json] [name]
//		all outlets, or that with the name or alias, or else those that have it as a
//		part; the status is 1 where there is none. The CSV is of the form of
//		-outlets.
//
//	quote corpus [-memory MiB] [-temp FOLDER] [flags] [file ...]
//		Any articles, as in Input, with the flags above. An object of JSON may have a key
//		date, and one with a key quotes was parsed before: it is taken as it is, and the
//		flags only choose from it. When all is read, it prints a line of JSON for each
//		quotation, speaker and step between outlets; package corpus says what is merged,
//		and quote help corpus the keys. What does not fit in so many MiB of memory, 256 by
//		default, goes to temporary files in the folder.
//
// Quote eval has a manual of its own: quote help eval, and EVAL.md.
//
// # Serve
//
//	quote serve [-addr 127.0.0.1:8080]
//
// POST /v1/parse takes an article as text/plain or as application/json, an object
// as in Input, and answers with its document in the format that ?format= names, or
// Accept does, JSON where both leave it open. Of application/x-ndjson, an article a
// line, it answers with a document a line, each as soon as it is done; lines without
// an article become lines with a problem, and those behind them go on. In other formats
// than jsonl the numbers of such lines stand in the trailer Quote-Failed-Lines. A
// client of a stream has to read while it sends: what it does not read stops the work.
//
// ?kind=, medium=, min-confidence=, lang= and marks-only= are the flags of parse. Every
// quotation is there, unless they choose, whatever the format. Text is UTF-8, unless
// the Content-Type, or a byte-order mark, names another charset; offsets are those of
// the text in UTF-8.
//
// GET /v1/outlets?name= is the command outlets, /v1/formats lists the formats,
// /openapi.json describes all of it, /healthz answers "ok", and /metrics counts for
// Prometheus. What cannot be answered is application/problem+json (RFC 9457), with the
// line, the column or the key that was wrong.
//
//	-addr HOST:PORT
//		where it listens; other machines reach it on another address than that of
//		the loopback alone.
//	-max-bytes N
//		the size of the largest body, and of the longest line of a stream; 1 MiB
//		by default. An article takes up to sixty bytes of memory a byte, and a stream
//		has several for each core in memory.
//	-max-requests N
//		the requests that are answered at a time, 64 by default. One more is refused
//		at once, with status 503 and Retry-After.
//	-timeout TIME
//		what a request may take, 30s by default, its body included; of a stream what
//		the next line may take to come, and a document to be taken by the client. An
//		article that is not parsed by then is given up: the client has its answer, a 503.
//	-stream-timeout TIME
//		what a whole stream may take; 1h by default.
//	-header-timeout TIME, -idle-timeout TIME
//		what the header of a request may take, and how long a connection may
//		stay without one.
//	-grace TIME
//		at SIGINT and SIGTERM no more requests are taken, and those that run have
//		this time to end, 20s by default. The exit status is then 0, and 1 where some
//		were cut off. A second signal ends the program at once.
//	-origin LIST
//		the origins of the web pages that may call, separated by commas, "*" for any.
//		Without it browsers are refused but for pages of the server itself.
//
// It opens no file and no address by itself. The log, on standard error, has method,
// path, status, bytes and time of each request, and never a text or a query.
//
// # Character sets
//
// A text file is UTF-8, or what its byte-order mark says: UTF-8, UTF-16 or
// UTF-32. What is plainly neither is read as the likeliest of UTF-16 and UTF-32
// without a mark, GB18030, Big5, Shift-JIS, EUC-JP, EUC-KR, windows-1251,
// KOI8-R and windows-1252, with a warning on standard error that names the
// choice. UTF-8 with a few broken bytes stays UTF-8; they become U+FFFD, with a
// warning.
//
// With -charset nothing is guessed. It takes the names of the HTML standard
// (iso-8859-1 is windows-1252 there) and utf-32, utf-32le and utf-32be. Lines of
// JSON are always UTF-8 unless it is given.
//
// A byte-order mark is no part of the text. The text that is printed is UTF-8
// whatever the input was, and the offsets are bytes of that text, not of the
// file.
//
// # Errors and exit statuses
//
//	0    all was read and printed
//	1    something could not be read or written; everything else is printed
//	2    wrong flags or arguments, or a wrong file of people or outlets: nothing is read
//	130  SIGINT (143: SIGTERM): what was done by then is printed, in whole lines, and
//	     json is a whole list; a second signal ends the program at once
//	141  nobody reads the output any more, as behind head: nothing is said (in shells;
//	     the signal SIGPIPE ends the program)
//
// A file that can't be read or is too large, and a line that is no document, has
// a language that is no tag or is too long, are reported on standard error with
// file and line. Warnings leave the status as it is. An article that is skipped for
// a fault of the program, a panic, costs that article alone.
//
// Where standard error is a terminal, work of more than two seconds shows a line
// there with files, articles and bytes a second, which is erased before anything else
// is printed.
package main
