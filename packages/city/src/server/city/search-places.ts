import { sql } from 'kysely'
import type { Position } from 'planning/model'
import type { Database } from '../city.ts'

/** A place somebody may have meant. */
export interface FoundPlace {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly position: Position
}

const mostFound = 8

/**
 * Searches streets, squares and other places by what somebody typed: beginnings first, then what reads alike ("Kamp str",
 * "Katarinentreppe"). A house number is left out: places know none, the words the person typed are kept with the report.
 */
export async function searchPlaces(db: Database, typed: string): Promise<FoundPlace[]> {
  const name = plain(typed)
  if (name.length < 2) return []
  const { rows } = await sql<{ id: string; name: string; kind: string; lat: number; lon: number }>`
    select id, name, kind, lat, lon
    from (
      select distinct on (name, kind) id, name, kind, lat, lon,
        lower(unaccent(name)) as plain
      from place
      order by name, kind, id
    ) as place
    where plain like ${`%${likeText(name)}%`} or similarity(plain, ${name}) > 0.3
    order by plain = ${name} desc, plain like ${`${likeText(name)}%`} desc, similarity(plain, ${name}) desc, name, kind
    limit ${mostFound}`.execute(db)
  return rows.map(({ id, name, kind, lat, lon }) => ({ id, name, kind, position: { lat, lon } }))
}

/** "Kampstr. 12a" → "kampstrasse": as `unaccent` and `lower` make of names ("ß" → "ss"). */
function plain(typed: string): string {
  return typed
    .slice(0, 120)
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+\d+\s*[a-z]?(\s*[-–/]\s*\d+\s*[a-z]?)?\s*$/, '')
    .replace(/str(\.|$)/g, 'strasse')
    .replace(/\s+/g, ' ')
    .trim()
}

function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}
