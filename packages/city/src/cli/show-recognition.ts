import { importTexts } from '../language/import.ts'
import { localeOf, translator, type Language } from '../language/translate.ts'
import type { FileType } from '../server/exchange/file-types.ts'
import type { Recognition } from '../server/exchange/recognise-reports.ts'

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** What was recognised of a file of reports, as lines for a terminal. Holds no cell of a column that is not imported. */
export function showRecognition(recognition: Recognition, language: Language): string {
  const t = translator(language, importTexts)
  const { file, columns, use, sampled } = recognition
  const head = t('show.file', {
    name: file.name,
    format: file.format === 'geojson' ? 'GeoJSON' : file.format.toUpperCase(),
    delimiter: file.delimiter === null ? '' : t('show.delimiter', { delimiter: delimiterNames[file.delimiter] }),
    encoding: file.encoding.toUpperCase(),
    compressed: file.compressed ? t('show.compressed') : '',
  })
  const table = columns.map(({ column, meaning, given, examples }) => [
    column,
    `${t(`meaning.${meaning ?? 'none'}`)}${given ? ` ${t('show.given')}` : ''}`,
    examples.join(' · '),
  ])
  const identity =
    use.id === undefined ? t('show.identity-row') : t('show.identity-column', { column: columns[use.id].column })
  const facts = [
    [t('show.coordinates'), describePlaces(recognition, language)],
    [t('show.time'), describeTime(recognition, language)],
    [t('show.source'), describeSource(recognition, language)],
    [t('show.identity'), identity],
  ]
  return [
    head,
    '',
    ...aligned([[t('show.column'), t('show.meaning'), t('show.examples')], ...table]),
    '',
    ...aligned(facts),
    '',
    t('show.sampled', { rows: sampled }),
  ].join('\n')
}

function describePlaces({ positions, addresses, middle }: Recognition, language: Language): string {
  const t = translator(language, importTexts)
  const degrees = (value: number) => value.toLocaleString(localeOf[language], { maximumFractionDigits: 3 })
  return [
    ...(positions ? [positions.exchanged ? t('show.exchanged', { system: positions.system }) : positions.system] : []),
    ...(addresses === null ? [] : [t('show.addresses', { count: addresses })]),
    t('show.middle', { lat: degrees(middle.lat), lon: degrees(middle.lon) }),
  ].join('; ')
}

function describeTime({ precision, timeZone, dateOrderAssumed }: Recognition, language: Language): string {
  const t = translator(language, importTexts)
  const parts = [t(`show.precision.${precision}`), t('show.zone', { zone: timeZone })]
  if (dateOrderAssumed) parts.push(t('show.date-order-assumed'))
  return parts.join('; ')
}

function describeSource({ source, sourceBecause, use }: Recognition, language: Language): string {
  const t = translator(language, importTexts)
  const name = t(`source.${source}`)
  if (use.source !== undefined) return t('show.source-column', { source: name })
  if (sourceBecause === null) return t('show.source-given', { source: name })
  return sourceBecause === ''
    ? t('show.source-usual', { source: name })
    : t('show.source-guessed', { source: name, because: sourceBecause })
}

/** Categories shown of each kind. */
const TYPES_SHOWN = 12

/** The categories of a file and what became of them, most rows first. */
export function showTypes(types: readonly FileType[], language: Language): string {
  const t = translator(language, importTexts)
  const lines: string[] = []
  for (const known of [true, false]) {
    const some = types.filter((type) => type.known === known)
    if (some.length === 0) continue
    lines.push(t(known ? 'types.known' : 'types.unknown'))
    const rows = some.slice(0, TYPES_SHOWN).map(({ name, key, rows }) => {
      const count = rows.toLocaleString(localeOf[language]).padStart(11)
      return known ? [count, name || t('type.unnamed'), `→ ${key}`] : [count, name]
    })
    lines.push(...aligned(rows))
    if (some.length > TYPES_SHOWN) lines.push(`  ${t('types.more', { count: some.length - TYPES_SHOWN })}`)
  }
  return lines.join('\n')
}

const WIDEST_CELL = 60

/** Cells under each other, two blanks before and between them. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, Math.min(WIDEST_CELL, cell.length))),
    [],
  )
  return rows.map((row) =>
    `  ${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]))).join('  ')}`.trimEnd(),
  )
}
