import { forgetAccessibilityMessages } from '../city/accessibility-messages.ts'
import { forgetOldMail, sendQueuedMail } from '../mail/outbox.ts'
import { forgetUnconfirmed } from '../newsroom/newsletter/forget-unconfirmed.ts'
import { sendNewsletter } from '../newsroom/newsletter/send-newsletter.ts'
import { findFigureDrift } from '../newsroom/figures/drift/find-drift.ts'
import { runBackgroundChecks } from '../newsroom/checks/background-checks.ts'
import { publishDueArticles } from '../newsroom/workflow/publish-due.ts'
import { noticeExpiry } from '../newsroom/pictures/notice-expiry.ts'
import { planOperationJob } from '../operations/run-plan.ts'
import { drawMaskingSample } from '../reports/masking/draw-sample.ts'
import { placeNewReports } from '../reports/incidents/place-new-reports.ts'
import { pullDueSources } from '../reports/open311/pull-requests.ts'
import { publishMonths } from '../reports/publication/publish-months.ts'
import { tidyReports } from '../reports/tidy-reports.ts'
import { forgetImportFiles, importReportsJob } from '../reports/import/run-import.ts'
import { countPublicAreas } from '../situation/public-areas.ts'
import { forgetOldKeys } from './idempotency.ts'
import type { AnyJobDefinition } from './jobs.ts'
import type { RegularTask } from './regular-tasks.ts'

/** Every kind of job a worker process runs; only worker processes load this, the web pages know the kinds by name. */
export const allJobs: readonly AnyJobDefinition[] = [planOperationJob, importReportsJob]

/** What worker processes do again and again. */
export const allTasks: readonly RegularTask[] = [
  { name: 'reports.place', everySeconds: 5, run: placeNewReports },
  { name: 'mail.send', everySeconds: 5, run: sendQueuedMail },
  { name: 'mail.forget', everySeconds: 3600, run: forgetOldMail },
  { name: 'newsletter.send', everySeconds: 30, run: sendNewsletter },
  { name: 'newsletter.forget', everySeconds: 600, run: forgetUnconfirmed },
  { name: 'newsroom.publish', everySeconds: 5, run: publishDueArticles },
  { name: 'newsroom.check', everySeconds: 5, run: runBackgroundChecks },
  { name: 'open311.pull', everySeconds: 60, run: pullDueSources },
  { name: 'reports.publish', everySeconds: 3600, run: publishMonths },
  { name: 'reports.masking-sample', everySeconds: 3600, run: drawMaskingSample },
  { name: 'reports.tidy', everySeconds: 3600, run: tidyReports },
  { name: 'reports.forget-import-files', everySeconds: 3600, run: forgetImportFiles },
  { name: 'newsroom.picture-expiry', everySeconds: 600, run: noticeExpiry },
  { name: 'city.forget-messages', everySeconds: 3600, run: forgetAccessibilityMessages },
  { name: 'situation.public-areas', everySeconds: 3600, run: countPublicAreas },
  { name: 'newsroom.figure-drift', everySeconds: 3600, run: findFigureDrift },
  { name: 'jobs.forget-keys', everySeconds: 3600, run: forgetOldKeys },
]
