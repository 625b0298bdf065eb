-- An archive of news articles, and of what is quoted in them.

PRAGMA foreign_keys = ON;

CREATE TABLE IF NOT EXISTS article (
	id        TEXT PRIMARY KEY, -- of the line of JSON that it was loaded from
	date      TEXT NOT NULL,    -- the line's "date", or else the dateline's, as written; '' where there is none
	publisher TEXT NOT NULL,    -- its own outlet; '' where that is not known
	lang      TEXT NOT NULL,    -- a BCP 47 tag
	text      TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS quotation (
	id         INTEGER PRIMARY KEY,
	article    TEXT NOT NULL REFERENCES article,
	kind       TEXT NOT NULL, -- direct, mixed, indirect
	medium     TEXT NOT NULL, -- speech, writing, thought, other
	speaker    TEXT NOT NULL, -- '' where nobody is known
	role       TEXT NOT NULL, -- of the speaker: Kremlin Spokesman
	through    TEXT NOT NULL, -- the relays, nearest to the speaker first: 'Tass, Reuters'; '' where there are none
	addressee  TEXT NOT NULL, -- who was told: reporters
	content    TEXT NOT NULL, -- what was said
	sentence   TEXT NOT NULL, -- what it stands in
	confidence REAL NOT NULL  -- from 0 to 1
) STRICT;

CREATE INDEX IF NOT EXISTS quotation_article ON quotation (article);
CREATE INDEX IF NOT EXISTS quotation_speaker ON quotation (speaker);

-- The words of content, to be searched. The index has no text of its own; the triggers
-- keep it in step with the table. Accents make no difference. Of Chinese and Japanese,
-- which have no spaces, take tokenize = 'trigram'.
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
	content,
	content = 'quotation', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER IF NOT EXISTS quotation_insert AFTER INSERT ON quotation BEGIN
	INSERT INTO words (rowid, content) VALUES (new.id, new.content);
END;

CREATE TRIGGER IF NOT EXISTS quotation_delete AFTER DELETE ON quotation BEGIN
	INSERT INTO words (words, rowid, content) VALUES ('delete', old.id, old.content);
END;
