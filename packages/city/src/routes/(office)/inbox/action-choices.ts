import { inboxTexts } from '#language/inbox.ts'
import { reportStateTexts } from '#language/report-states.ts'
import { translator, type Language } from '#language/translate.ts'
import { closingReasons, type ReportAction } from '#server/reports/states.ts'
import type { NamedAgency } from './named-agencies.ts'

export interface ChoiceGroup {
  readonly label: string
  /** values as `readChange` takes them */
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** What may become of a report, with its reasons and the agencies it may go to, as one list to choose from. */
export function actionChoices(
  actions: readonly ReportAction[],
  agencies: readonly NamedAgency[],
  language: Language,
): ChoiceGroup[] {
  const t = translator(language, inboxTexts)
  const reasons = translator(language, reportStateTexts)
  const plain = (['review', 'plan', 'reopen'] as const).map((action) => ({ action, label: t(`action.${action}`) }))
  const groups = [
    {
      label: t('action.continue'),
      options: plain
        .filter(({ action }) => actions.includes(action))
        .map(({ action, label }) => ({ value: action, label })),
    },
    ...(['finish', 'refute'] as const).map((action) => ({
      label: t(`action.${action}`),
      options: actions.includes(action)
        ? closingReasons[action].map((reason) => ({ value: `${action}:${reason}`, label: reasons(`reason.${reason}`) }))
        : [],
    })),
    ...(['mail', 'outside'] as const).map((channel) => ({
      label: t(`action.refer.${channel}`),
      options: actions.includes('refer')
        ? agencies
            .filter(({ active, byMail }) => active && byMail === (channel === 'mail'))
            .map(({ key, name }) => ({ value: `refer:${channel}:${key}`, label: name }))
        : [],
    })),
  ]
  return groups.filter(({ options }) => options.length > 0)
}
