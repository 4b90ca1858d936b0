import type { Position } from 'planning/model'
import { createDistrictFinder } from '../../city/district-of.ts'
import { listDistricts, type District } from '../../city/districts.ts'
import type { Settings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { isNear } from './prepare-report.ts'

/**
 * Whether a position somebody chose lies in this city: in the outline of a district; where not every Stadtbezirk has one,
 * near the city's station.
 */
export async function isWithinCity(
  city: City,
  settings: Pick<Settings, 'station'>,
  position: Position,
): Promise<boolean> {
  if (!isNear(position, settings)) return false
  const districts = await listDistricts(city.db)
  return !areOutlined(districts) || createDistrictFinder(districts)(position) !== null
}

function areOutlined(districts: readonly District[]): boolean {
  const whole = districts.filter(({ parent }) => parent === null)
  const outlined = (key: string) =>
    districts.some(({ key: own, parent, geometry }) => geometry !== null && (own === key || parent === key))
  return whole.length > 0 && whole.every(({ key }) => outlined(key))
}
