import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Real data for tests: never committed, found in the folder AUGENMASS_REAL_DATA or beside the repository. */
const folder = resolve(process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/data'))

/** Why a test is skipped where real data is missing; goes into its name. */
export const skippedWithout = '(skipped where the folder AUGENMASS_REAL_DATA is missing)'

export const isMissing = (file: string): boolean => !existsSync(resolve(folder, file))

/** The text of a file, unpacked if it is gzipped. */
export function realText(file: string): string {
  const bytes = readFileSync(resolve(folder, file))
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

/** GeoJSON features of a file. */
export function realFeatures<Geometry>(
  file: string,
): { properties: Record<string, string | number>; geometry: Geometry }[] {
  const collection = JSON.parse(realText(file)) as {
    features: { properties: Record<string, string | number>; geometry: Geometry }[]
  }
  return collection.features
}
