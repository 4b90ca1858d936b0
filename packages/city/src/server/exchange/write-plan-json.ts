import type { Plan, RosterPrivate } from 'planning/plan'
import { planSchema, rosterPrivateSchema } from './plan-schema.ts'

/** Keys whose numbers are degrees: six decimals, a tenth of a metre. */
const degreeKeys = new Set(['lat', 'lon', 'coordinates', 'path'])

/**
 * `plan.json`, the same bytes for the same plan: keys in the order of the schema (also after a database has reordered
 * them), degrees to six decimals, other fractions to six significant digits, instants to the millisecond.
 *
 * @throws ZodError if the plan holds a field the schema does not know: what is about persons never gets in unseen
 */
export function writePlanJson(plan: Plan): string {
  const ordered: Plan = planSchema.parse(rounded(plan))
  return `${pretty(ordered, '')}\n`
}

/** `roster-private.json`: wishes and fairness, for the person concerned and the roster planner only. */
export function writeRosterPrivateJson(rosterPrivate: RosterPrivate): string {
  const ordered: RosterPrivate = rosterPrivateSchema.parse(rounded(rosterPrivate))
  return `${pretty(ordered, '')}\n`
}

function rounded(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return roundedNumber(value, key)
  if (Array.isArray(value)) return value.map((item) => rounded(item, key))
  if (typeof value !== 'object' || value === null) return value
  // sorted, so that records without fixed keys (params of reasons) have an order too
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((name) => [name, rounded((value as Record<string, unknown>)[name], name)]))
}

function roundedNumber(value: number, key: string): number {
  if (Number.isInteger(value)) return value
  if (degreeKeys.has(key)) return Number(value.toFixed(6))
  // instants and dates never have fractions worth keeping; six digits would cut them
  if (Math.abs(value) >= 1e6) return Math.round(value)
  return Number(value.toPrecision(6))
}

/** Two spaces a level; an array or object without inner ones stands on one line, so that files stay short and diffs readable. */
function pretty(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isArray = Array.isArray(value)
  const entries = isArray
    ? value.map((item) => ['', item] as const)
    : Object.entries(value).filter(([, item]) => item !== undefined)
  const name = (key: string) => (isArray ? '' : `${JSON.stringify(key)}: `)
  const [open, close] = isArray ? ['[', ']'] : ['{', '}']
  if (entries.every(([, item]) => isFlat(item))) {
    const line = entries.map(([key, item]) => `${name(key)}${JSON.stringify(item)}`).join(', ')
    return isArray || line === '' ? `${open}${line}${close}` : `${open} ${line} ${close}`
  }
  const inner = `${indent}  `
  const lines = entries.map(([key, item]) => `${inner}${name(key)}${pretty(item, inner)}`)
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** A plain value, or a pair of plain values such as [lon, lat]. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Array.isArray(value) && value.length <= 2 && value.every((item) => typeof item !== 'object' || item === null)
}
