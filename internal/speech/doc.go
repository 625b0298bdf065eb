// Package speech finds what stands in quotation marks and is speech, and whose.
package speech
