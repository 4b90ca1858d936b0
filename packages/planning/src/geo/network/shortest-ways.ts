/** Junctions with their neighbours: those of junction j are `first[j] … first[j + 1] − 1`. */
export interface Graph {
  readonly first: Int32Array
  readonly neighbour: Int32Array
  readonly cost: Float64Array
}

/** The graph of the ways themselves: `way[i]` leads to `neighbour[i]`. */
export interface Adjacency extends Graph {
  readonly way: Int32Array
}

/** What a search from one place leaves behind; reused from search to search. */
export interface Search {
  /** cost of the cheapest way so far, Infinity where none is known */
  readonly cost: Float64Array
  /** where in the graph a junction was reached from another, −1 at the start */
  readonly cameBy: Int32Array
  readonly cameFrom: Int32Array
  readonly done: Uint8Array
  readonly heap: Heap
}

export function createSearch(graph: Graph): Search {
  const junctions = graph.first.length - 1
  return {
    cost: new Float64Array(junctions),
    cameBy: new Int32Array(junctions),
    cameFrom: new Int32Array(junctions),
    done: new Uint8Array(junctions),
    heap: createHeap(graph.neighbour.length + 8),
  }
}

/**
 * Cheapest ways from up to two junctions (the ends of the way one starts on) to all wanted junctions (Dijkstra). Stops
 * when all wanted ones are settled or nothing is left.
 *
 * @param wanted junctions, each marked 1 in `isWanted`; `wanted` counts them
 */
export function searchWays(
  graph: Graph,
  search: Search,
  starts: readonly { readonly junction: number; readonly cost: number }[],
  isWanted: Uint8Array,
  wanted: number,
): void {
  const { cost, cameBy, cameFrom, done, heap } = search
  cost.fill(Infinity)
  done.fill(0)
  heap.clear()
  for (const start of starts) {
    if (start.cost >= cost[start.junction]) continue
    cost[start.junction] = start.cost
    cameBy[start.junction] = -1
    heap.push(start.cost, start.junction)
  }
  let left = wanted
  while (left > 0 && heap.size() > 0) {
    const junction = heap.pop()
    if (done[junction]) continue
    done[junction] = 1
    if (isWanted[junction]) left--
    for (let i = graph.first[junction]; i < graph.first[junction + 1]; i++) {
      const neighbour = graph.neighbour[i]
      const throughHere = cost[junction] + graph.cost[i]
      if (throughHere >= cost[neighbour]) continue
      cost[neighbour] = throughHere
      cameBy[neighbour] = i
      cameFrom[neighbour] = junction
      heap.push(throughHere, neighbour)
    }
  }
}

/** A binary heap of (key, item); the smallest key comes out first. An item may stand in it more than once. */
interface Heap {
  size(): number
  clear(): void
  push(key: number, item: number): void
  pop(): number
}

function createHeap(capacity: number): Heap {
  const keys = new Float64Array(capacity)
  const items = new Int32Array(capacity)
  let size = 0
  return {
    size: () => size,
    clear() {
      size = 0
    },
    push(key, item) {
      let at = size++
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (keys[parent] <= key) break
        keys[at] = keys[parent]
        items[at] = items[parent]
        at = parent
      }
      keys[at] = key
      items[at] = item
    },
    pop() {
      const top = items[0]
      const key = keys[--size]
      const item = items[size]
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= size) break
        if (child + 1 < size && keys[child + 1] < keys[child]) child++
        if (keys[child] >= key) break
        keys[at] = keys[child]
        items[at] = items[child]
        at = child
      }
      keys[at] = key
      items[at] = item
      return top
    },
  }
}
