import type { FigureAttributes } from './schema.ts'

/** One name for a figure wherever it stands: the same query, parameters and key give the same one. */
export function figureAddress({ query, key, parameters }: FigureAttributes): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([query, key, sorted])
}
