import type { Graph } from './shortest-ways.ts'

/** Junctions with at most so many neighbours are taken out: more add as many shortcuts as they take ways (measured on Dortmund). */
const mostNeighbours = 6

/**
 * The graph without the junctions nobody asks for, as far as they have few neighbours: each is taken out, and its
 * neighbours are joined directly at the cost of the way through it. Costs between kept junctions stay what they are, and a
 * search has a fraction of the junctions to go through. Numbers of junctions stay; those taken out have no neighbours.
 *
 * @param kept junctions marked 1 stay
 * Source: node contraction as in Geisberger et al. (2008), Contraction hierarchies, WEA 2008; here without an order of
 * importance and without witnesses, since the graph is used once.
 */
export function reduceGraph(graph: Graph, kept: Uint8Array): Graph {
  const junctions = graph.first.length - 1
  const neighbours: number[][] = []
  const costs: number[][] = []
  for (let junction = 0; junction < junctions; junction++) {
    neighbours.push([])
    costs.push([])
    for (let i = graph.first[junction]; i < graph.first[junction + 1]; i++)
      if (graph.neighbour[i] !== junction) join(junction, graph.neighbour[i], graph.cost[i])
  }

  /** One direction; of several ways the cheapest counts. */
  function join(from: number, to: number, cost: number): void {
    const at = neighbours[from].indexOf(to)
    if (at < 0) {
      neighbours[from].push(to)
      costs[from].push(cost)
    } else if (cost < costs[from][at]) costs[from][at] = cost
  }

  function part(from: number, to: number): void {
    const at = neighbours[from].indexOf(to)
    const last = neighbours[from].length - 1
    neighbours[from][at] = neighbours[from][last]
    costs[from][at] = costs[from][last]
    neighbours[from].pop()
    costs[from].pop()
  }

  // fewest neighbours first: dead ends and corners cost no shortcuts
  const waiting = Array.from({ length: mostNeighbours + 1 }, (): number[] => [])
  const gone = new Uint8Array(junctions)
  const offer = (junction: number) => {
    const degree = neighbours[junction].length
    if (!kept[junction] && degree <= mostNeighbours) waiting[degree].push(junction)
  }
  for (let junction = 0; junction < junctions; junction++) offer(junction)
  for (let degree = 0; degree <= mostNeighbours;) {
    const junction = waiting[degree].pop()
    if (junction === undefined) {
      degree++
      continue
    }
    if (gone[junction] || neighbours[junction].length !== degree) continue
    gone[junction] = 1
    const around = neighbours[junction]
    const ways = costs[junction]
    for (const neighbour of around) part(neighbour, junction)
    for (let a = 0; a < around.length; a++)
      for (let b = 0; b < around.length; b++) if (a !== b) join(around[a], around[b], ways[a] + ways[b])
    neighbours[junction] = []
    costs[junction] = []
    for (const neighbour of around) {
      offer(neighbour)
      degree = Math.min(degree, neighbours[neighbour].length)
    }
  }

  const first = new Int32Array(junctions + 1)
  for (let junction = 0; junction < junctions; junction++)
    first[junction + 1] = first[junction] + neighbours[junction].length
  return { first, neighbour: Int32Array.from(neighbours.flat()), cost: Float64Array.from(costs.flat()) }
}
