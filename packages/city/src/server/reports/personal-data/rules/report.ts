import type { PersonalDataKind } from '../placeholders.ts'

/** How a rule says what it found: UTF-16 offsets, end exclusive. */
export type Report = (kind: PersonalDataKind, start: number, end: number) => void
