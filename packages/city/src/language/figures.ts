import type { Figure, FigureUnit } from '../server/figure.ts'
import { dateTime, dayRange } from './dates.ts'
import { perText, sourceName } from './figure-sources.ts'
import { localeOf, translator, type Dictionary, type Language } from './translate.ts'

export const figureTexts = {
  'kind.planned': { de: 'geplant', en: 'planned' },
  'kind.at-most': { de: 'höchstens, geplant', en: 'at most, planned' },
  'kind.counted': { de: 'gezählt', en: 'counted' },
  'kind.estimated': { de: 'geschätzt', en: 'estimated' },
  'wording.planned': { de: '{value}', en: '{value}' },
  'wording.at-most': { de: 'bis zu {value}', en: 'up to {value}' },
  'wording.counted': { de: '{value}', en: '{value}' },
  'wording.estimated': { de: 'rund {value}', en: 'about {value}' },
  'wording.below': { de: 'unter {value}', en: 'under {value}' },
  'wording.above': { de: 'über {value}', en: 'over {value}' },
  'cannot-tell': { de: 'nicht feststellbar', en: 'cannot tell' },
  interval: { de: '{from} bis {to} mit {level} Sicherheit', en: '{from} to {to} with {level} confidence' },
  'unit.reports': {
    de: '{n, plural, one {Meldung} other {Meldungen}}',
    en: '{n, plural, one {report} other {reports}}',
  },
  'unit.incidents': {
    de: '{n, plural, one {Störung} other {Störungen}}',
    en: '{n, plural, one {incident} other {incidents}}',
  },
  'unit.hotspots': {
    de: '{n, plural, one {Einsatzschwerpunkt} other {Einsatzschwerpunkte}}',
    en: '{n, plural, one {hotspot} other {hotspots}}',
  },
  'unit.busy-areas': {
    de: '{n, plural, one {Bereich mit vielen Meldungen} other {Bereiche mit vielen Meldungen}}',
    en: '{n, plural, one {area with many reports} other {areas with many reports}}',
  },
  'unit.people': {
    de: '{n, plural, one {Kraft} other {Kräfte}}',
    en: '{n, plural, one {member of staff} other {staff}}',
  },
  'unit.patrols': {
    de: '{n, plural, one {Streife} other {Streifen}}',
    en: '{n, plural, one {patrol} other {patrols}}',
  },
  'unit.visits': {
    de: '{n, plural, one {Bestreifung} other {Bestreifungen}}',
    en: '{n, plural, one {visit} other {visits}}',
  },
  'unit.measures': {
    de: '{n, plural, one {Maßnahme} other {Maßnahmen}}',
    en: '{n, plural, one {measure} other {measures}}',
  },
  'unit.days': { de: '{n, plural, one {Tag} other {Tage}}', en: '{n, plural, one {day} other {days}}' },
  'unit.shifts': { de: '{n, plural, one {Schicht} other {Schichten}}', en: '{n, plural, one {shift} other {shifts}}' },
  'unit.percent': { de: '%', en: '%' },
  'unit.minutes': { de: 'Min.', en: 'min' },
  'unit.hours': { de: 'Std.', en: 'h' },
  'unit.metres': { de: 'm', en: 'm' },
  'unit.posts': { de: '{n, plural, one {Funktion} other {Funktionen}}', en: '{n, plural, one {post} other {posts}}' },
  'unit.wishes': { de: '{n, plural, one {Wunsch} other {Wünsche}}', en: '{n, plural, one {wish} other {wishes}}' },
  'unit.rules': { de: '{n, plural, one {Regel} other {Regeln}}', en: '{n, plural, one {rule} other {rules}}' },
  'unit.score': { de: '', en: '' },
  'source.question': { de: 'Woher kommt diese Zahl?', en: 'Where does this figure come from?' },
  'source.what': { de: 'Was', en: 'What' },
  'source.kind': { de: 'Art', en: 'Kind' },
  'source.interval': { de: 'Spanne', en: 'Interval' },
  'source.period': { de: 'Zeitraum', en: 'Period' },
  'source.place': { de: 'Ort', en: 'Place' },
  'source.whole-city': { de: 'ganze Stadt', en: 'whole city' },
  'source.as-of': { de: 'Stand', en: 'As of' },
  'source.source': { de: 'Quelle', en: 'Source' },
  'source.open-data': { de: 'Diese Zahl in den offenen Daten', en: 'This figure in the open data' },
  'source.all-of-article': { de: 'Alle Zahlen dieser Nachricht', en: 'All figures of this article' },
  'source.query': { de: 'Abfrage', en: 'Query' },
  'source.generated': {
    de: 'Beruht auf erzeugten Beispieldaten, nicht auf echten Meldungen.',
    en: 'Rests on generated sample data, not on real reports.',
  },
} as const satisfies Dictionary

/** Number and unit apart, so that a table can align the number. `number` is null where the data cannot tell. */
export interface FigureWords {
  readonly number: string | null
  readonly unit: string
  /** the whole, with the wording of its kind: "bis zu 45 Kräfte", "rund 68 %", "nicht feststellbar" */
  readonly full: string
}

/** A figure in words: the kind sets the wording (design §3: planned, "bis zu 45", counted, "rund 100"). */
export function figureText(figure: Figure, language: Language): FigureWords {
  const t = translator(language, figureTexts)
  const { value, kind } = figure
  if (value === null) return { number: null, unit: '', full: t('cannot-tell') }
  const edge = figure.unit === 'percent' ? edgeOf(value) : null
  const shown = edge ? edge.limit : kind === 'estimated' ? twoDigits(value) : value
  const number = t(`wording.${edge?.wording ?? kind}`, { value: numberText(shown, figure.unit, language) })
  const unit = unitText(figure.unit, shown, language)
  // a narrow no-break space before %, a no-break space before words: a number is never torn off its unit
  return { number, unit, full: unit === '' ? number : `${number}\u00a0${unit}` }
}

/**
 * A share that is not quite nothing or not quite all, and would be rounded to it: the whole percent it lies under or over.
 * 314 of 315 posts are "über 99 %", never "100 %".
 *
 * @param percent 0…100
 */
export function edgeOf(percent: number): { readonly wording: 'below' | 'above'; readonly limit: number } | null {
  if (percent > 0 && percent < 0.5) return { wording: 'below', limit: 1 }
  return percent >= 99.5 && percent < 100 ? { wording: 'above', limit: 99 } : null
}

/** Making one takes longer than all else about a figure. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** "1.234,5": times with at most one decimal, shares as whole percent, counts as they are. */
export function numberText(value: number, unit: FigureUnit, language: Language): string {
  const decimals = unit === 'score' ? 2 : unit === 'percent' ? 0 : 1
  const key = `${language} ${decimals}`
  let format = numberFormats.get(key)
  if (!format)
    numberFormats.set(key, (format = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: decimals })))
  return format.format(value)
}

/** "Meldungen", "%", "Min.": the unit as it follows a number. */
export function unitText(unit: FigureUnit, value: number, language: Language): string {
  return translator(language, figureTexts)(`unit.${unit}`, { n: value })
}

/**
 * A figure as it stands in a text. `number` leaves the unit out, where the text itself says what is counted: "bis zu 45"; a
 * share keeps its %.
 */
export function figureWords(figure: Figure, show: 'words' | 'number', language: Language): string {
  const { number, unit, full } = figureText(figure, language)
  return show === 'words' || number === null || unit === '%' ? full : number
}

/** Where a figure comes from, line by line: what a reader sees who asks. `zone` is the city's. */
export function figureOrigin(figure: Figure, language: Language, zone: string): { label: string; text: string }[] {
  const t = translator(language, figureTexts)
  const { interval, period, places, origin } = figure
  const kind = [t(`kind.${figure.kind}`), perText(figure, language)].filter(Boolean).join(', ')
  const lines = [{ label: t('source.kind'), text: kind }]
  if (interval) {
    const number = (value: number) => numberText(value, figure.unit, language)
    const level = new Intl.NumberFormat(localeOf[language], { style: 'percent' }).format(interval.level)
    const text = t('interval', { from: number(interval.from), to: number(interval.to), level })
    lines.push({ label: t('source.interval'), text })
  }
  if (period) lines.push({ label: t('source.period'), text: dayRange(period.from, period.to, language) })
  lines.push({ label: t('source.place'), text: places.length === 0 ? t('source.whole-city') : places.join(', ') })
  lines.push({ label: t('source.as-of'), text: dateTime(origin.asOf, zone, language) })
  const source = sourceName(figure, language)
  // what residents meet has a name; the query behind it stands with the article's figures
  if (source) lines.push({ label: t('source.source'), text: source })
  else lines.push({ label: t('source.query'), text: queryText(figure) })
  return lines
}

function queryText({ key, origin }: Figure): string {
  const parameters = Object.entries(origin.parameters)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} = ${value}`)
  return [`${origin.query} · ${key}`, ...parameters].join(', ')
}

/** An estimate is not exact to its last digit: two are kept. */
function twoDigits(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2))
}
