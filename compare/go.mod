module github.com/quoteattribution/quote/compare

go 1.26.0
