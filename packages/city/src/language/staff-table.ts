import type { Dictionary } from './translate.ts'

/** Why a row of a staff table is refused (`planning/roster/staff-table`): line and column, never what stands there. */
export const staffTableTexts = {
  'staff.refused.ends-before-start': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: Das Ende liegt vor dem Anfang.',
    en: 'Staff, line {line}, column {column}: the end lies before the start.',
  },
  'staff.refused.missing': {
    de: 'Dienstkräfte, Zeile {line}: Die Spalte {column} ist leer.',
    en: 'Staff, line {line}: the column {column} is empty.',
  },
  'staff.refused.not-a-date': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: kein Datum wie 2025-11-02.',
    en: 'Staff, line {line}, column {column}: no date such as 2025-11-02.',
  },
  'staff.refused.not-a-number': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: keine Zahl von 0 an.',
    en: 'Staff, line {line}, column {column}: no number from 0 on.',
  },
  'staff.refused.not-a-time': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: keine Zeit wie 2025-10-30T08:00/2025-10-30T16:30.',
    en: 'Staff, line {line}, column {column}: no time such as 2025-10-30T08:00/2025-10-30T16:30.',
  },
  'staff.refused.not-a-wish': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: kein Wunsch wie off:2025-11-02, shift:2025-11-04:early oder partner:023.',
    en: 'Staff, line {line}, column {column}: no wish such as off:2025-11-02, shift:2025-11-04:early or partner:023.',
  },
  'staff.refused.not-yes-or-no': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: möglich sind ja und nein.',
    en: 'Staff, line {line}, column {column}: yes and no are possible.',
  },
  'staff.refused.twice': {
    de: 'Dienstkräfte, Zeile {line}: Die Dienstnummer steht schon weiter oben.',
    en: 'Staff, line {line}: the service number stands further up already.',
  },
  'staff.refused.unknown-gender': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: möglich sind w, m und d.',
    en: 'Staff, line {line}, column {column}: f, m and d are possible.',
  },
  'staff.refused.unknown-rule-set': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: Dieses Regelwerk gibt es nicht.',
    en: 'Staff, line {line}, column {column}: there is no such rule set.',
  },
  'staff.refused.unknown-shift': {
    de: 'Dienstkräfte, Zeile {line}, Spalte {column}: Diese Schicht gibt es nicht.',
    en: 'Staff, line {line}, column {column}: there is no such shift.',
  },
} as const satisfies Dictionary
