import { sql } from 'kysely'
import type { Position } from 'planning/model'
import type { Database } from '../city.ts'

/** A place farther away says nothing about a position. */
const farthestMetres = 300
const degrees = farthestMetres / 111_195

/** For each position the name of the nearest named place; null where none is within 300 m. */
export async function nearestPlaceNames(
  db: Database,
  positions: readonly (Position | null)[],
): Promise<(string | null)[]> {
  const names: (string | null)[] = positions.map(() => null)
  const known = positions.flatMap((position, index) => (position ? [{ index, ...position }] : []))
  if (known.length === 0) return names
  const { rows } = await sql<{ index: number; name: string }>`
    select asked.index::int as index, nearest.name
    from unnest(
      ${known.map(({ index }) => index)}::int[], ${known.map(({ lat }) => lat)}::float8[], ${known.map(({ lon }) => lon)}::float8[]
    ) as asked (index, lat, lon)
    cross join lateral (
      select name, power(place.lat - asked.lat, 2) + power((place.lon - asked.lon) * cosd(asked.lat), 2) as squared
      from place
      where place.lat between asked.lat - ${degrees} and asked.lat + ${degrees}
        and place.lon between asked.lon - ${degrees} / cosd(asked.lat) and asked.lon + ${degrees} / cosd(asked.lat)
      order by squared, name limit 1
    ) as nearest
    where nearest.squared <= ${degrees * degrees}`.execute(db)
  for (const { index, name } of rows) names[index] = name
  return names
}
