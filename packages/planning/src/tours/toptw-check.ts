/** What is wrong with tours written for an instance, and what they collect. */
export interface ToptwVerdict {
  /** empty if every rule is kept */
  readonly faults: readonly string[]
  /** sum of the prizes of the vertices visited, each counted once */
  readonly prize: number
}

/**
 * Checks written tours against the text of an instance. Shares no code with the parser or the solver: it reads the
 * rows it needs itself and counts in whole numbers (BigInt), distances by an integer square root.
 *
 * @param instance text of the instance file
 * @param tours    one line a team, vertex numbers without the depot
 * @param decimals distances are rounded down to so many decimals
 */
export function checkToptw(instance: string, tours: string, teams: number, decimals: number): ToptwVerdict {
  const count = Number(instance.trim().split(/\s+/)[2])
  const rows = instance.trim().split('\n').slice(2).filter((row) => row.trim() !== '').slice(0, count + 1) // prettier-ignore
  const vertices = new Map(rows.map((row) => [Number(row.trim().split(/\s+/)[0]), row.trim().split(/\s+/)]))
  const faults: string[] = []
  const seen = new Set<number>()
  let prize = 0

  const lines = tours.split('\n')
  if (lines.pop() !== '') faults.push('the last line does not end')
  if (lines.length !== teams) faults.push(`${lines.length} lines for ${teams} teams`)
  lines.forEach((line, team) => {
    let now = fixed(depot(vertices).at(-2))
    let here = depot(vertices)
    for (const field of line === '' ? [] : line.split(' ')) {
      const vertex = Number(field)
      const row = vertices.get(vertex)
      if (!/^[1-9]\d*$/.test(field) || !row) {
        faults.push(`team ${team + 1}: no vertex "${field}"`)
        continue
      }
      if (seen.has(vertex)) faults.push(`vertex ${vertex} is visited twice`)
      else prize += Number(row[4])
      seen.add(vertex)
      now = later(now + distance(here, row, decimals), fixed(row.at(-2)))
      if (now > fixed(row.at(-1))) faults.push(`team ${team + 1}: service of ${vertex} starts after its window`)
      now += fixed(row[3])
      here = row
    }
    now += distance(here, depot(vertices), decimals)
    if (now > fixed(depot(vertices).at(-1))) faults.push(`team ${team + 1}: back after the time budget`)
  })
  return { faults, prize }
}

function depot(vertices: ReadonlyMap<number, string[]>): string[] {
  return vertices.get(0) ?? []
}

const places = 9

/** Decimal text as a whole number of its ninth decimal. */
function fixed(text = ''): bigint {
  const [whole, part = ''] = text.replace(/^[+-]/, '').split('.')
  const value = BigInt(whole + part.padEnd(places, '0').slice(0, places))
  return text.startsWith('-') ? -value : value
}

function later(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

/** Euclid, rounded down to `decimals`, as a whole number of the ninth decimal. */
function distance(from: string[], to: string[], decimals: number): bigint {
  const dx = fixed(from[1]) - fixed(to[1])
  const dy = fixed(from[2]) - fixed(to[2])
  const unit = 10n ** BigInt(places - decimals)
  return (root(dx * dx + dy * dy) / unit) * unit
}

/** The largest whole number whose square is not above n: Newton from above. */
function root(n: bigint): bigint {
  if (n < 2n) return n
  let high = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (high + n / high) >> 1n
    if (next >= high) return high
    high = next
  }
}
