/**
 * The best roster of several searches in memory they share, with what it costs. A lock of one word: whoever copies holds
 * it, for microseconds.
 */
export interface SharedBest {
  /** [lock, stop, number of improvements] */
  readonly flags: Int32Array
  /** [cost], Infinity as long as there is none */
  readonly cost: Float64Array
  readonly lines: Uint8Array
}

export function createSharedBest(cells: number): SharedBest {
  const best: SharedBest = {
    flags: new Int32Array(new SharedArrayBuffer(12)),
    cost: new Float64Array(new SharedArrayBuffer(8)),
    lines: new Uint8Array(new SharedArrayBuffer(cells)),
  }
  best.cost[0] = Infinity
  return best
}

/** Hands in a roster; it is taken if it is better than what is there. */
export function offer(best: SharedBest, lines: Uint8Array, cost: number) {
  locked(best, () => {
    if (cost >= best.cost[0]) return
    best.cost[0] = cost
    best.lines.set(lines)
    Atomics.add(best.flags, 2, 1)
  })
}

/** A copy of the best roster if it costs less than `cost`, else null. */
export function take(best: SharedBest, cost: number): { readonly lines: Uint8Array; readonly cost: number } | null {
  return locked(best, () => (best.cost[0] < cost ? { lines: best.lines.slice(), cost: best.cost[0] } : null))
}

/** Asks all searches to end. */
export function stop(best: SharedBest) {
  Atomics.store(best.flags, 1, 1)
}

export function isStopped(best: SharedBest): boolean {
  return Atomics.load(best.flags, 1) !== 0
}

function locked<T>({ flags }: SharedBest, work: () => T): T {
  while (Atomics.compareExchange(flags, 0, 0, 1) !== 0) continue
  try {
    return work()
  } finally {
    Atomics.store(flags, 0, 0)
  }
}
