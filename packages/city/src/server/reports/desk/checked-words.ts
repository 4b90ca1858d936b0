import type { Database } from '../../city.ts'
import { Invalid } from '../../errors.ts'
import { findPersonalData } from '../personal-data/find.ts'
import { maskPersonalData } from '../personal-data/mask.ts'
import { isStandardAnswer } from './standard-answers.ts'

/** What is to become of personal data in words of the office: it may be a telephone number people shall have. */
export const personalChoices = ['mask', 'keep'] as const
export type PersonalChoice = (typeof personalChoices)[number]

/** Words as they are stored, and what became of personal data in them; null = none was found. */
export interface CheckedWords {
  readonly text: string
  readonly personalData: 'masked' | 'kept' | null
}

/**
 * Looks through what the office writes before it is sent or kept. Standard answers are settled already.
 *
 * @param choice undefined = nobody has been asked yet
 * @param language of the report, for what stands in the place of what is masked; null = unknown
 * @throws Invalid 'report.personal-data-found' where something was found and nobody has chosen
 */
export async function checkedWords(
  db: Database,
  text: string,
  choice: PersonalChoice | undefined,
  language: 'de' | 'en' | null,
): Promise<CheckedWords> {
  const found = findPersonalData(text)
  if (found.length === 0 || (await isStandardAnswer(db, text))) return { text, personalData: null }
  if (choice === 'keep') return { text, personalData: 'kept' }
  if (choice === 'mask') return { text: maskPersonalData(text, language ?? 'de').text, personalData: 'masked' }
  const words = [...new Set(found.map(({ start, end }) => text.slice(start, end)))].join(' · ')
  throw new Invalid('report.personal-data-found', { field: 'personal', words })
}
