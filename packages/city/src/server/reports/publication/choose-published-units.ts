import { isSafe, tallyOf, type CountedIncident } from './tally.ts'

export type UnitLevel = 'city' | 'district' | 'cell'

/** A number that may be published, and whose it is. */
export interface ChosenUnit<I extends CountedIncident = CountedIncident> {
  readonly type: string
  readonly level: UnitLevel
  /** '' for the city, key of a Stadtbezirk, or H3 cell */
  readonly place: string
  readonly incidents: readonly I[]
}

/**
 * Chooses which numbers of one month may be published: of each type by Stadtbezirk and for the whole city, of types that are
 * not sensitive also by cell. What lies in no Stadtbezirk is left out altogether.
 *
 * The units of a type lie within each other: cells in Stadtbezirke, these in the city. Whatever somebody works out from
 * numbers of such units by adding and subtracting is made of units less the published ones in them. So it is enough that
 * each of these remainders is safe too:
 * - A unit has at least 5 incidents by at least 3 reporters.
 * - What a Stadtbezirk has outside its published cells is nothing, or safe; else its smallest published cell is withheld,
 *   and is in that remainder then. (One is always enough: it is safe by itself.)
 * - What the city has outside its published Stadtbezirke is safe; else the city's number is withheld. "Nothing" does not do
 *   here unless every Stadtbezirk is published: where only one is missing, "withheld" would tell of one to four in it.
 *
 * @param incidents of one month
 * @param options.districts keys of all Stadtbezirke with an outline
 * @param options.sensitive keys of the types never shown by cell
 */
export function choosePublishedUnits<I extends CountedIncident>(
  incidents: readonly I[],
  { districts, sensitive }: { readonly districts: readonly string[]; readonly sensitive: ReadonlySet<string> },
): ChosenUnit<I>[] {
  const inside = incidents.filter(({ district }) => district !== null)
  return [...Map.groupBy(inside, ({ type }) => type)].flatMap(([type, all]) => {
    const byDistrict = [...Map.groupBy(all, ({ district }) => district!)].filter(([, own]) => isSafe(tallyOf(own)))
    const shown = new Set(byDistrict.map(([key]) => key))
    const units: ChosenUnit<I>[] = byDistrict.map(([place, own]) => ({
      type,
      level: 'district',
      place,
      incidents: own,
    }))
    if (!sensitive.has(type)) {
      for (const [, own] of byDistrict) {
        for (const [place, members] of publishedCells(own))
          units.push({ type, level: 'cell', place, incidents: members })
      }
    }
    const rest = all.filter(({ district }) => !shown.has(district!))
    const cityIsSafe = districts.every((key) => shown.has(key)) || isSafe(tallyOf(rest))
    return cityIsSafe && isSafe(tallyOf(all)) ? [{ type, level: 'city', place: '', incidents: all }, ...units] : units
  })
}

function publishedCells<I extends CountedIncident>(own: readonly I[]): Map<string, I[]> {
  const cells = new Map([...Map.groupBy(own, ({ cell }) => cell)].filter(([, members]) => isSafe(tallyOf(members))))
  const rest = own.filter(({ cell }) => !cells.has(cell))
  if (rest.length === 0 || isSafe(tallyOf(rest)) || cells.size === 0) return cells
  const [smallest] = [...cells].sort(([a, left], [b, right]) => left.length - right.length || (a < b ? -1 : 1))[0]
  cells.delete(smallest)
  return cells
}
