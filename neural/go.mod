module github.com/quoteattribution/quote/neural

go 1.26.0

require (
	github.com/quoteattribution/quote v0.0.0
	golang.org/x/sys v0.50.0
	golang.org/x/text v0.43.0
)

replace github.com/quoteattribution/quote => ../
