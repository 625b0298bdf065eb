package eval

import "math"

// matchContents pairs gold and predicted contents, given as ascending word
// indexes, one to one, such that the sum of their Dice coefficients is
// greatest; a pair needs a coefficient of at least one half. It returns for
// every gold content the index of its partner, -1 when it has none.
func matchContents(gold, pred [][]int) []int {
	weights := make([][]float64, len(gold))
	for g := range gold {
		weights[g] = make([]float64, len(pred))
		for p := range pred {
			if d := dice(gold[g], pred[p]); d >= 0.5 {
				weights[g][p] = d
			}
		}
	}
	partner := make([]int, len(gold))
	for g := range partner {
		partner[g] = -1
	}
	for _, c := range components(weights, len(pred)) {
		for i, j := range assign(weights, c.rows, c.cols) {
			partner[i] = j
		}
	}
	return partner
}

// dice is twice what two lists share over the sum of their lengths.
func dice(a, b []int) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

type component struct{ rows, cols []int }

// components splits a matrix into its connected parts, a weight above zero
// being an edge; rows and columns without an edge are in none.
func components(weights [][]float64, cols int) []component {
	rowSeen, colSeen := make([]bool, len(weights)), make([]bool, cols)
	var out []component
	for first := range weights {
		if rowSeen[first] {
			continue
		}
		rowSeen[first] = true
		c := component{rows: []int{first}}
		for doneRows, doneCols := 0, 0; doneRows < len(c.rows) || doneCols < len(c.cols); {
			if doneRows < len(c.rows) {
				r := c.rows[doneRows]
				doneRows++
				for k := range cols {
					if weights[r][k] > 0 && !colSeen[k] {
						colSeen[k] = true
						c.cols = append(c.cols, k)
					}
				}
				continue
			}
			k := c.cols[doneCols]
			doneCols++
			for r := range weights {
				if weights[r][k] > 0 && !rowSeen[r] {
					rowSeen[r] = true
					c.rows = append(c.rows, r)
				}
			}
		}
		if len(c.cols) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// assign solves the assignment problem on some rows and columns of a matrix
// of weights: it maps rows to columns, one to one, such that the sum of the
// weights is greatest. Pairs without weight are left out. (The Hungarian
// algorithm with potentials, in cubic time.)
func assign(weights [][]float64, rows, cols []int) map[int]int {
	n := max(len(rows), len(cols))
	cost := func(i, j int) float64 { // of a square matrix, counted from 1
		if i > len(rows) || j > len(cols) {
			return 0
		}
		return -weights[rows[i-1]][cols[j-1]]
	}
	u, v := make([]float64, n+1), make([]float64, n+1)
	rowOf, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		rowOf[0] = i
		j0 := 0
		least, used := make([]float64, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		for {
			used[j0] = true
			i0, j1, delta := rowOf[j0], 0, math.Inf(1)
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost(i0, j) - u[i0] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[rowOf[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
			if rowOf[j0] == 0 {
				break
			}
		}
		for j0 != 0 {
			j1 := way[j0]
			rowOf[j0] = rowOf[j1]
			j0 = j1
		}
	}
	out := map[int]int{}
	for j := 1; j <= n; j++ {
		if i := rowOf[j]; cost(i, j) < 0 {
			out[rows[i-1]] = cols[j-1]
		}
	}
	return out
}
