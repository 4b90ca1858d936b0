import { Conflict } from '../errors.ts'

/** What is no version at all, nobody can have seen. @throws Conflict 'city.changed-meanwhile' */
export function requireVersion(version: number): void {
  if (!Number.isInteger(version) || version < 0 || version > 2_000_000_000) throw new Conflict('city.changed-meanwhile')
}
