import { localeOf, type Language } from './translate.ts'

/** "1,2 MB", "340 kB" */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  const digits = value < 10 ? 1 : 0
  return `${value.toLocaleString(localeOf[language], { maximumFractionDigits: digits })} ${unit}`
}
