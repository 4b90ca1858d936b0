import type { Migration } from 'kysely/migration'
import * as base from './0001-base.ts'
import * as audit from './0002-audit.ts'
import * as jobs from './0003-jobs.ts'
import * as accounts from './0004-accounts.ts'
import * as city from './0005-city.ts'
import * as staff from './0006-staff.ts'
import * as reports from './0007-reports.ts'
import * as operations from './0008-operations.ts'
import * as live from './0009-live.ts'
import * as jobsContent from './0010-jobs-content.ts'
import * as planFigures from './0011-plan-figures.ts'
import * as incidentBuilds from './0012-incident-builds.ts'
import * as rulesAsSettings from './0013-rules-as-settings.ts'
import * as reportDesk from './0014-report-desk.ts'
import * as media from './0015-media.ts'
import * as publication from './0016-publication.ts'
import * as inbox from './0017-inbox.ts'
import * as accessibilityMessages from './0018-accessibility-messages.ts'
import * as open311Sources from './0019-open311-sources.ts'
import * as importFiles from './0020-import-files.ts'
import * as maskingChecks from './0021-masking-checks.ts'
import * as handOverChannel from './0022-hand-over-channel.ts'
import * as retention from './0023-retention.ts'
import * as reportIntake from './0024-report-intake.ts'
import * as reportLanguage from './0025-report-language.ts'
import * as reportWords from './0026-report-words.ts'
import * as sourceStatus from './0027-source-status.ts'
import * as newsroom from './0028-newsroom.ts'
import * as newsroomLists from './0029-newsroom-lists.ts'
import * as newsletter from './0030-newsletter.ts'
import * as pressPictures from './0031-press-pictures.ts'
import * as articleWriters from './0032-article-writers.ts'
import * as pressWorkflow from './0033-press-workflow.ts'
import * as figures from './0034-figures.ts'
import * as articleImports from './0035-article-imports.ts'
import * as newsroomWords from './0036-newsroom-words.ts'
import * as articleSearchText from './0037-article-search-text.ts'
import * as newsroomLookUps from './0038-newsroom-look-ups.ts'
import * as newsroomChanges from './0039-newsroom-changes.ts'

/**
 * Every change of the schema in order. Named here instead of read from the folder, so that the bundled server
 * carries them too.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-base': base,
  '0002-audit': audit,
  '0003-jobs': jobs,
  '0004-accounts': accounts,
  '0005-city': city,
  '0006-staff': staff,
  '0007-reports': reports,
  '0008-operations': operations,
  '0009-live': live,
  '0010-jobs-content': jobsContent,
  '0011-plan-figures': planFigures,
  '0012-incident-builds': incidentBuilds,
  '0013-rules-as-settings': rulesAsSettings,
  '0014-report-desk': reportDesk,
  '0015-media': media,
  '0016-publication': publication,
  '0017-inbox': inbox,
  '0018-accessibility-messages': accessibilityMessages,
  '0019-open311-sources': open311Sources,
  '0020-import-files': importFiles,
  '0021-masking-checks': maskingChecks,
  '0022-hand-over-channel': handOverChannel,
  '0023-retention': retention,
  '0024-report-intake': reportIntake,
  '0025-report-language': reportLanguage,
  '0026-report-words': reportWords,
  '0027-source-status': sourceStatus,
  '0028-newsroom': newsroom,
  '0029-newsroom-lists': newsroomLists,
  '0030-newsletter': newsletter,
  '0031-press-pictures': pressPictures,
  '0032-article-writers': articleWriters,
  '0033-press-workflow': pressWorkflow,
  '0034-figures': figures,
  '0035-article-imports': articleImports,
  '0036-newsroom-words': newsroomWords,
  '0037-article-search-text': articleSearchText,
  '0038-newsroom-look-ups': newsroomLookUps,
  '0039-newsroom-changes': newsroomChanges,
}
