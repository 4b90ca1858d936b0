import type { Settings } from '../server/city/settings.ts'

/** What an administrator still has to enter, most urgent first; texts are `home.city.<name>`. */
export type MissingSetting = 'imprint' | 'privacy' | 'accessibility' | 'contact' | 'station' | 'mail' | 'agencies'

export function missingSettings(
  { legal, station }: Pick<Settings, 'legal' | 'station'>,
  mailWorks: boolean,
  agenciesWithoutMail: readonly unknown[],
): MissingSetting[] {
  const missing: MissingSetting[] = (['imprint', 'privacy', 'accessibility'] as const).filter(
    (name) => legal[name].de.trim() === '',
  )
  if (legal.contactMail === '') missing.push('contact')
  if (!station) missing.push('station')
  if (!mailWorks) missing.push('mail')
  if (agenciesWithoutMail.length > 0) missing.push('agencies')
  return missing
}
