"""Reads markdown with markdown-it-py (CommonMark, and GitHub's tables): a table with a row
a quotation for every document that has any, and no markup that a text has made."""

from markdown_it import MarkdownIt

from report import Finding, letters, main


def read(file, documents):
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = md.parse(file.read_text("utf-8"))
    tables, cells, inside = [], [], False
    for t in tokens:
        if t.type == "table_open":
            tables.append([])
        elif t.type == "tr_open":
            cells = []
        elif t.type in ("th_open", "td_open"):
            inside = True
        elif t.type == "inline":
            for c in t.children:
                if c.type in ("html_inline", "link_open", "image", "code_inline", "s_open", "em_open"):
                    raise Finding(f"{c.type} in {t.content!r}")
            if inside:
                cells.append("".join(c.content for c in t.children))
        elif t.type in ("th_close", "td_close"):
            inside = False
        elif t.type == "tr_close":
            tables[-1].append(cells)
        elif t.type in ("html_block", "code_block", "fence", "hr", "blockquote_open"):
            raise Finding(f"{t.type}: {t.content!r}")
    with_quotes = [d for d in documents if d.quotes]
    if len(tables) != len(with_quotes):
        raise Finding(f"{len(tables)} tables for {len(with_quotes)} documents with quotations")
    for table, d in zip(tables, with_quotes):
        header, *rows = table
        if len(rows) != len(d.quotes):
            raise Finding(f"{len(rows)} rows, want {len(d.quotes)}")
        for row, q in zip(rows, d.quotes):
            if len(row) != len(header):
                raise Finding(f"{len(row)} cells, want {len(header)}: {row}")
            if not any(letters(d.join(q["content"])) == letters(c) for c in row):
                raise Finding(f"no cell of {row} has {d.join(q['content'])!r}")
    return f"{len(tables)} tables, {sum(len(t) - 1 for t in tables)} rows"


main({"markdown": read})
