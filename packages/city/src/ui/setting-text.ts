import type { Settings, SettingView } from '#server/city/settings.ts'
import { numberText } from '#language/figures.ts'
import { settingsPageTexts } from '#language/settings-page.ts'
import { translator, type Language } from '#language/translate.ts'
import type { TimeBand } from 'planning/model'
import { writeTimeBands } from '#web/time-bands-text.ts'

/** A value in words, to stand beside its input: "12", "Nordrhein-Westfalen", "schematische Karte", "leer". */
export function settingText({ input }: Pick<SettingView, 'input'>, value: unknown, language: Language): string {
  const t = translator(language, settingsPageTexts)
  switch (input.kind) {
    case 'number':
      return numberText(value as number, 'score', language)
    case 'choice':
      return input.choices.find((choice) => choice.value === value)?.label[language] ?? String(value)
    case 'time-bands':
      return writeTimeBands(value as TimeBand[], language)
    case 'basemap':
      return t(`basemap.${(value as Settings['basemap']).kind}`)
    case 'position':
      return (value as Settings['station'])?.name ?? t('default.none')
    case 'translated-text':
      return (value as { de: string; en: string })[language] || t('default.none')
    case 'picture':
      return t('default.none')
    case 'text':
      return String(value) || t('default.none')
  }
}
