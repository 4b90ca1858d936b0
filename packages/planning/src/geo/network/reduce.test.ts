import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reduceGraph } from './reduce.ts'
import type { Graph } from './shortest-ways.ts'

type Edge = readonly [number, number, number]

function graphOf(junctions: number, edges: readonly Edge[]): Graph {
  const both = edges.flatMap(([a, b, cost]) => [[a, b, cost] as const, [b, a, cost] as const])
  const rows = Array.from({ length: junctions }, (_, junction) => both.filter(([a]) => a === junction))
  const first = Int32Array.from({ length: junctions + 1 }, (_, i) => rows.slice(0, i).flat().length)
  const sorted = rows.flat()
  return { first, neighbour: Int32Array.from(sorted, ([, b]) => b), cost: Float64Array.from(sorted, ([, , c]) => c) }
}

/** Costs from one junction by trying every edge until nothing changes (Bellman–Ford). */
function costsFrom(graph: Graph, start: number): number[] {
  const costs = Array.from({ length: graph.first.length - 1 }, (_, i) => (i === start ? 0 : Infinity))
  for (let changed = true; changed;) {
    changed = false
    costs.forEach((here, junction) => {
      for (let i = graph.first[junction]; i < graph.first[junction + 1]; i++)
        if (here + graph.cost[i] < costs[graph.neighbour[i]] - 1e-9) {
          costs[graph.neighbour[i]] = here + graph.cost[i]
          changed = true
        }
    })
  }
  return costs
}

test('costs between kept junctions stay what they are; the others are gone where they have few neighbours', () => {
  const graphs = fc.integer({ min: 2, max: 40 }).chain((junctions) => {
    const junction = fc.nat(junctions - 1)
    return fc.record({
      junctions: fc.constant(junctions),
      edges: fc.array(fc.tuple(junction, junction, fc.integer({ min: 0, max: 1000 })), { maxLength: 3 * junctions }),
      kept: fc.uniqueArray(junction, { maxLength: 6 }),
    })
  })
  fc.assert(
    fc.property(graphs, ({ junctions, edges, kept }) => {
      const graph = graphOf(junctions, edges)
      const reduced = reduceGraph(
        graph,
        Uint8Array.from({ length: junctions }, (_, i) => Number(kept.includes(i))),
      )
      for (const a of kept) {
        const [before, after] = [costsFrom(graph, a), costsFrom(reduced, a)]
        for (const b of kept) expect(after[b]).toBe(before[b])
      }
      for (let junction = 0; junction < junctions; junction++) {
        const degree = reduced.first[junction + 1] - reduced.first[junction]
        if (!kept.includes(junction)) expect(degree === 0 || degree > 6).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
