import { measureTexts } from '#language/measures.ts'
import { reportPageTexts } from '#language/report-page.ts'
import { reportStateTexts } from '#language/report-states.ts'
import { translateKey, translator, type Language } from '#language/translate.ts'
import type { PublicOperation } from '#server/operations/public-operations.ts'
import { reasonSentence } from '#server/reports/mails.ts'
import type { TrackedEvent } from '#server/reports/tracking/track-report.ts'
import { nameOf } from '../draft.ts'

/** A line of what happened, in words. */
export interface HistoryLine {
  /** epoch ms */
  readonly at: number
  readonly title: string
  /** why, where that has a sentence */
  readonly reason: string | null
  /** what the office wrote */
  readonly text: string | null
}

export function historyLines(events: readonly TrackedEvent[], language: Language): HistoryLine[] {
  return events.map((event) => ({
    at: event.at,
    title: titleOf(event, language),
    reason: closingReason(event, language),
    text: event.text,
  }))
}

/** Why a report is closed now, with what the office wrote; null while it is open. */
export function lastReason(events: readonly TrackedEvent[], language: Language) {
  const last = events.findLast(({ state }) => state !== null)
  const reason = last ? closingReason(last, language) : null
  return last && reason !== null ? { reason, text: last.text } : null
}

function closingReason({ kind, reason }: TrackedEvent, language: Language): string | null {
  // that another authority is responsible is said by the state already
  return kind === 'state' && reason !== null && reason !== 'other-agency' ? reasonSentence(reason, language) : null
}

function titleOf({ kind, state, reason, agency }: TrackedEvent, language: Language): string {
  const t = translator(language, reportPageTexts)
  if (kind === 'received') return t('history.received')
  if (kind === 'answer') return t('history.answer')
  if (kind === 'feedback') return t(reason === 'solved' ? 'history.feedback.solved' : 'history.feedback.not-solved')
  if (kind === 'handed-over' && agency) return t('history.handed-over', { agency: nameOf(agency, language) })
  return state === null ? '' : translator(language, reportStateTexts)(`state.${state}`)
}

/** What was done in an operation, each total beside its kind in words. */
export function namedMeasures({ measures }: PublicOperation, language: Language) {
  return measures.map((figure) => ({
    figure,
    name: translateKey(language, measureTexts, figure.key) ?? figure.key,
  }))
}
