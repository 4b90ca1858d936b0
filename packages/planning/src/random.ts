/**
 * Seeded random numbers, the only source of chance in `planning`. SplitMix-style mixing of a 32-bit counter
 * ("mulberry32", Tommy Ettinger, public domain): small, fast, good enough for search, not for secrets.
 */
export interface Random {
  /** uniform in [0, 1) */
  next(): number
  /** uniform integer in 0 … n−1; n ≥ 1 */
  below(n: number): number
  /** a new array in random order */
  shuffled<T>(items: readonly T[]): T[]
  /** an independent stream for a named part, so that a change in one part leaves the others as they were */
  stream(name: string): Random
}

/** @param seed unsigned 32-bit integer */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    shuffled<T>(items: readonly T[]): T[] {
      const copy = [...items]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1)
        ;[copy[i], copy[j]] = [copy[j], copy[i]]
      }
      return copy
    },
    stream: (name) => createRandom(mix(seed, name)),
  }
}

/** FNV-1a over the name, started from the seed. */
function mix(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0
  return hash
}
