package main

import (
	"fmt"
	"math"
	"strings"
)

// The drawing: its size, and what its axes reach from and to. Speed is on a
// logarithmic scale.
const (
	width, height            = 720, 400
	left, right, top, bottom = 64, 48, 40, 56
	slow, fast               = 2.0, 7.0 // powers of ten, words a second
)

// plot draws how many speakers of direct speech are right against speed, a dot a
// system that names speakers, with a line down to how many are wrong.
func plot(results map[string]*Result) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="system-ui, sans-serif" font-size="13">
<title>Right speakers of direct speech against speed</title>
<style>
.text { fill: #1f2328 } .faint { fill: #59636e } .grid { stroke: #d1d9e0 } .ours { fill: #0969da } .other { fill: #9a6700 } .wrong { stroke: #cf222e; fill: none }
@media (prefers-color-scheme: dark) {
.text { fill: #f0f6fc } .faint { fill: #9198a1 } .grid { stroke: #3d444d } .ours { fill: #4493f8 } .other { fill: #d29922 } .wrong { stroke: #f85149 }
}
</style>
`, width, height)
	for i := slow; i <= fast; i++ {
		x := xAt(math.Pow(10, i))
		fmt.Fprintf(&b, `<line class="grid" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x, top, x, height-bottom)
		fmt.Fprintf(&b, `<text class="faint" x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n", x, height-bottom+20, thousands(math.Pow(10, i)))
	}
	for share := 0.0; share <= 1; share += .2 {
		y := yAt(share)
		fmt.Fprintf(&b, `<line class="grid" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>`, left, y, width-right, y)
		fmt.Fprintf(&b, `<text class="faint" x="%d" y="%.1f" text-anchor="end">%.0f %%</text>`+"\n", left-8, y+4, 100*share)
	}
	fmt.Fprintf(&b, `<text class="faint" x="%d" y="%d" text-anchor="end">words a second of processor time</text>`+"\n", width-right, height-12)
	fmt.Fprintf(&b, `<text class="text" x="%d" y="20">Direct speech of invented wire copy (wire2): dot, the right speaker; red bar, another one</text>`+"\n", left)
	below := 0.0
	for _, s := range systems {
		r := results[s.name]
		if r == nil || r.Figures[timed]["speaker"] == 0 {
			continue
		}
		class := "other"
		if strings.HasPrefix(s.name, "quote") {
			class = "ours"
		}
		x, y, wrong := xAt(r.Words), yAt(r.Figures[timed]["speaker"]), yAt(r.Figures[timed]["wrong speaker"])
		fmt.Fprintf(&b, `<rect class="wrong" x="%.1f" y="%.1f" width="12" height="%.1f"/>`, x-6, wrong, yAt(0)-wrong)
		fmt.Fprintf(&b, `<circle class="%s" cx="%.1f" cy="%.1f" r="6"/>`, class, x, y)
		anchor, dx := "start", 10.0
		if x > width*2/3 {
			anchor, dx = "end", -10
		}
		if math.Abs(y-below) < 14 { // beside the one before
			y = below + 16
		}
		below = y
		fmt.Fprintf(&b, `<text class="text" x="%.1f" y="%.1f" text-anchor="%s">%s</text>`+"\n", x+dx, y+4, anchor, s.name)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

func xAt(words float64) float64 {
	return left + (math.Log10(max(words, 1))-slow)/(fast-slow)*(width-left-right)
}

func yAt(share float64) float64 {
	return height - bottom - share*(height-top-bottom)
}
