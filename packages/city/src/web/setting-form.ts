import type { SettingView } from '../server/city/settings.ts'
import { readTimeBands } from './time-bands-text.ts'

/** A change somebody made on the settings page. */
export interface SettingChange {
  readonly key: string
  readonly value: unknown
  readonly version: number
}

/**
 * What was changed in a form of settings: each setting comes with the value and version the page was shown with
 * (`<key>.seen`, `<key>.version`), so that what nobody touched is not written back over somebody else's change.
 */
export function changedSettings(views: readonly SettingView[], form: FormData): SettingChange[] {
  const changes: SettingChange[] = []
  for (const view of views) {
    const seen = form.get(`${view.key}.seen`)
    if (typeof seen !== 'string') continue
    const value = readSetting(view, form)
    if (JSON.stringify(value) === seen) continue
    changes.push({ key: view.key, value, version: Number(form.get(`${view.key}.version`)) })
  }
  return changes
}

/** The value as its kind of input gives it; what cannot be read stays text and is refused by the setting's own rule. */
export function readSetting({ key, input }: Pick<SettingView, 'key' | 'input'>, form: FormData): unknown {
  const field = (part?: string) => String(form.get(part ? `${key}.${part}` : key) ?? '').replaceAll('\r\n', '\n')
  switch (input.kind) {
    case 'number':
      return readNumber(field())
    case 'translated-text':
      return { de: field('de'), en: field('en') }
    case 'position': {
      const [name, lat, lon] = [field('name').trim(), field('lat').trim(), field('lon').trim()]
      if (name === '' && lat === '' && lon === '') return null
      return { name, lat: readNumber(lat), lon: readNumber(lon) }
    }
    case 'basemap': {
      const kind = field('kind')
      if (kind === 'style') return { kind, url: field('url').trim() }
      if (kind === 'pmtiles') return { kind, path: field('path').trim() }
      return { kind }
    }
    case 'time-bands':
      return readTimeBands(field()) ?? field()
    default:
      return field().trim()
  }
}

/** "0,5" and "0.5" */
function readNumber(text: string): number | string {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? text : number
}
