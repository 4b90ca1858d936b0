import * as entry from 'highs'
import type { Highs } from 'highs'

/**
 * HiGHS, the solver for linear programs in whole numbers, compiled to WebAssembly: it computes only. Loading takes some
 * hundredths of a second and cannot be waited for by pure functions; who calls them loads it and hands it over.
 */
export async function loadHighs(): Promise<Highs> {
  // the package's types describe CommonJS; how far in its `default` then lies depends on who resolves them, the module itself is plain
  const load = entry.default as unknown as () => Promise<Highs>
  return load()
}
