import type { Command } from 'commander'
import { importTexts } from '../language/import.ts'
import { translator, type Language } from '../language/translate.ts'
import { Invalid } from '../server/errors.ts'
import { sources } from '../server/exchange/guess-source.ts'
import { isTimeZone } from '../server/exchange/is-time-zone.ts'
import { parseColumnMap, readMapping, readTypeMap } from '../server/exchange/read-mapping.ts'
import type { ImportOptions } from '../server/reports/import/import-reports.ts'

/** The options by which a person says what is in a file of reports. */
export interface ReportsFileFlags {
  readonly map?: string
  readonly mapping?: string
  readonly typeMap?: string
  readonly source?: string
  readonly locations?: string
  readonly timeZone?: string
}

export function addReportsFileFlags(command: Command, language: Language): Command {
  const t = translator(language, importTexts)
  return command
    .option('--map <list>', t('option.map'))
    .option('--mapping <file>', t('option.mapping'))
    .option('--type-map <file>', t('option.type-map'))
    .option('--source <source>', t('option.source'))
    .option('--locations <file>', t('option.locations'))
    .option('--time-zone <zone>', t('option.time-zone'))
}

/**
 * Reads what the flags name; a flag goes before the mapping file.
 *
 * @throws Invalid `import.…` for whatever cannot be used
 */
export async function readReportsFileFlags(flags: ReportsFileFlags): Promise<ImportOptions> {
  const mapping = flags.mapping === undefined ? null : await readMapping(flags.mapping)
  const source = sources.find((known) => known === flags.source)
  if (flags.source !== undefined && !source) {
    throw new Invalid('import.unknown-source', { source: flags.source, sources: sources.join(', ') })
  }
  const timeZone = flags.timeZone ?? mapping?.timeZone ?? undefined
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new Invalid('import.unknown-time-zone', { zone: timeZone })
  const types = new Map(mapping?.types)
  for (const [category, key] of flags.typeMap === undefined ? [] : await readTypeMap(flags.typeMap))
    types.set(category, key)
  const given = source ?? mapping?.source ?? undefined
  return {
    columns: { ...mapping?.columns, ...(flags.map === undefined ? {} : parseColumnMap(flags.map)) },
    types,
    ...(given && { source: given }),
    ...(flags.locations !== undefined && { locations: flags.locations }),
    ...(timeZone !== undefined && { timeZone }),
  }
}
