/** Two of a list that resemble each other most. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly distance: number
}

/** Costs that keep apart who must not be paired, and leave over whom the odd number leaves over. */
const forbidden = 1e6
const leftOver = 1e3

/**
 * Pairs everybody with somebody alike so that the sum of distances is small: nearest first, then partners are exchanged
 * between two pairs as long as that shortens it. Of an odd number one is left over. Not always the optimum, which needs
 * Edmonds' blossoms; within a few percent of it on small cases.
 *
 * @param distance symmetric; Infinity = never a pair
 *
 * Source: pairing before the draw: Greevy, Lu, Silber & Rosenbaum (2004), Biostatistics 5(2), 263–275.
 */
export function matchPairs(count: number, distance: (a: number, b: number) => number): Pair[] {
  const nodes = count + (count % 2)
  const cost = new Float64Array(nodes * nodes)
  for (let a = 0; a < nodes; a++)
    for (let b = 0; b < nodes; b++)
      cost[a * nodes + b] = Math.max(a, b) >= count ? leftOver : Math.min(forbidden, a === b ? 0 : distance(a, b))
  const edges = Array.from({ length: nodes * nodes }, (_, edge) => edge).filter(
    (e) => Math.floor(e / nodes) < e % nodes,
  )
  edges.sort((a, b) => cost[a] - cost[b] || a - b)
  const partner = new Int32Array(nodes).fill(-1)
  for (const edge of edges) {
    const [a, b] = [Math.floor(edge / nodes), edge % nodes]
    if (partner[a] < 0 && partner[b] < 0) join(a, b)
  }
  while (exchange());
  return Array.from({ length: count }, (_, a) => ({ a, b: partner[a], distance: cost[a * nodes + partner[a]] })).filter(
    ({ a, b, distance: apart }) => a < b && b < count && apart < forbidden,
  )

  function join(a: number, b: number): void {
    partner[a] = b
    partner[b] = a
  }

  function exchange(): boolean {
    let found = false
    for (let a = 0; a < nodes; a++)
      for (let c = 0; c < nodes; c++) {
        const [b, d] = [partner[a], partner[c]]
        if (c === a || c === b) continue
        const now = cost[a * nodes + b] + cost[c * nodes + d]
        if (cost[a * nodes + c] + cost[b * nodes + d] >= now - 1e-9) continue
        join(a, c)
        join(b, d)
        found = true
      }
    return found
  }
}

/** How much of the covariance between features is believed; their variances are believed whole. Few hotspots tell little: assumed. */
const believed = 0.5

/**
 * Mahalanobis distance of all rows from each other: differences counted in standard deviations, what goes together counted
 * once. The covariance is drawn towards its diagonal, so that there are distances with fewer rows than features too.
 *
 * @param rows features of each, all of the same length
 * Source: Rubin (1980), Biometrics 36(2), 293–298.
 */
export function mahalanobis(rows: readonly (readonly number[])[]): (a: number, b: number) => number {
  const width = rows[0]?.length ?? 0
  const means = Array.from({ length: width }, (_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  const covariance = Array.from({ length: width }, (_, i) =>
    Float64Array.from({ length: width }, (_, j) => {
      const sum = rows.reduce((total, row) => total + (row[i] - means[i]) * (row[j] - means[j]), 0)
      return (sum / Math.max(1, rows.length - 1)) * (i === j ? 1 : believed)
    }),
  )
  // a feature in which nobody differs says nothing, whatever its scale
  for (let i = 0; i < width; i++) if (covariance[i][i] < 1e-12) covariance[i][i] = 1
  // Cholesky: the distance is the length of L⁻¹ · difference
  const lower = covariance.map((row) => Float64Array.from(row))
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i][j]
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k]
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j]
    }
  return (a, b) => {
    const solved = new Float64Array(width)
    let square = 0
    for (let i = 0; i < width; i++) {
      let sum = rows[a][i] - rows[b][i]
      for (let k = 0; k < i; k++) sum -= lower[i][k] * solved[k]
      solved[i] = sum / lower[i][i]
      square += solved[i] ** 2
    }
    return Math.sqrt(square)
  }
}
