/**
 * Connected components of some cells.
 *
 * @param members    1 for each cell that belongs
 * @param neighbours for each cell itself and its ring
 * @returns components, each ascending, ordered by their first cell
 */
export function connectedComponents(members: Uint8Array, neighbours: readonly Uint32Array[]): number[][] {
  const seen = new Uint8Array(members.length)
  const components: number[][] = []
  for (let start = 0; start < members.length; start++) {
    if (members[start] === 0 || seen[start] === 1) continue
    const component = [start]
    seen[start] = 1
    for (let k = 0; k < component.length; k++) {
      for (const near of neighbours[component[k]]) {
        if (members[near] === 0 || seen[near] === 1) continue
        seen[near] = 1
        component.push(near)
      }
    }
    components.push(component.sort((a, b) => a - b))
  }
  return components
}

/**
 * Splits a connected component that is too large for one visit into compact connected pieces around its peaks: from the
 * highest cell down, each peak takes its ring as far as it is still free. What is left between them as one or two cells
 * joins the smallest piece beside it, unless that would grow more than two cells beyond `visitCells`.
 *
 * @param component  connected cells
 * @param height     height of every cell of the grid, e.g. its intensity; ties go to the lower index
 * @param visitCells a component up to this size stays whole; ≥ 1
 * @returns pieces, disjoint, together the component; each from its highest cell down
 */
export function splitIntoVisits(
  component: readonly number[],
  height: Float64Array,
  neighbours: readonly Uint32Array[],
  visitCells: number,
): number[][] {
  const higherFirst = (a: number, b: number) => height[b] - height[a] || a - b
  const ordered = [...component].sort(higherFirst)
  if (component.length <= visitCells) return [ordered]

  const pieceOf = new Map<number, number>()
  const free = new Set(component)
  const pieces: number[][] = []
  for (const peak of ordered) {
    if (!free.has(peak)) continue
    const ring = [...neighbours[peak]].filter((cell) => cell !== peak && free.has(cell)).sort(higherFirst)
    const piece = [peak, ...ring.slice(0, visitCells - 1)]
    for (const cell of piece) {
      free.delete(cell)
      pieceOf.set(cell, pieces.length)
    }
    pieces.push(piece)
  }
  joinScraps(pieces, pieceOf, neighbours, visitCells)
  return pieces.filter((piece) => piece.length > 0).map((piece) => piece.sort(higherFirst))
}

function joinScraps(
  pieces: number[][],
  pieceOf: Map<number, number>,
  neighbours: readonly Uint32Array[],
  visitCells: number,
): void {
  // the lowest scraps first
  for (let scrap = pieces.length - 1; scrap >= 0; scrap--) {
    const cells = pieces[scrap]
    if (cells.length === 0 || cells.length > 2) continue
    const beside = cells
      .flatMap((cell) => [...neighbours[cell]].map((near) => pieceOf.get(near) ?? scrap))
      .filter((other) => other !== scrap && pieces[other].length + cells.length <= visitCells + 2)
      .sort((a, b) => pieces[a].length - pieces[b].length || a - b)
    if (beside.length === 0) continue
    const best = beside[0]
    for (const cell of cells) pieceOf.set(cell, best)
    pieces[best].push(...cells)
    pieces[scrap] = []
  }
}
