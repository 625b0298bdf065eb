-- Who said what about the words searched for, when, and through whom: the best
-- matches first. What is hoped or planned is left out, and so is what is likely wrong.
SELECT speaker, role, date, through, publisher, quotation.content, article.id
FROM words
JOIN quotation ON quotation.id = words.rowid
JOIN article ON article.id = quotation.article
WHERE words MATCH ? AND medium IN ('speech', 'writing') AND confidence >= 0.5
ORDER BY rank, quotation.id
LIMIT ?
