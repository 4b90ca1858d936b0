import { join } from 'node:path'
import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import type { Place, Reason } from 'planning/model'
import type { PlanResult, PlanStep } from 'planning/plan'
import { planInWorker } from 'planning/plan-in-worker'
import { planCommandTexts } from '../../language/plan-command.ts'
import { createPlanFormat } from '../../language/plan-format.ts'
import { translator } from '../../language/translate.ts'
import { catalogue } from '../../server/city/catalogue-data.ts'
import { Invalid } from '../../server/errors.ts'
import { readReportsFile } from '../../server/exchange/read-reports-file.ts'
import type { ImportOptions } from '../../server/reports/import/import-reports.ts'
import type { CliContext } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { buildInput, type BuiltInput } from './build-input.ts'
import type { PlanRequest } from './parse-options.ts'
import { planFiles } from './plan-files.ts'
import { createProgressBar, type ProgressBar, type ProgressOutput } from './progress-bar.ts'
import { refusalCounts, summaryLines } from './summary.ts'
import { holdsPlan, prepareFolder, writeFiles } from './write-files.ts'

/** What a run needs of its surroundings. */
export interface PlanSurroundings {
  readonly context: Pick<CliContext, 'language' | 'interrupted' | 'print' | 'note' | 'setExitCode'>
  /** what a person said of the reports file */
  readonly reading?: ImportOptions
  /** where the progress bar is drawn */
  readonly output: ProgressOutput
  /** the clock, epoch ms */
  readonly now: number
  /** share of the planner's usual work; 1 unless somebody cannot wait */
  readonly effort?: number
}

/** From files to files: reads, plans in a thread of its own, writes, and says what came of it. */
export async function runPlan(
  request: PlanRequest,
  { context, reading, output, now, effort }: PlanSurroundings,
): Promise<void> {
  const { language, interrupted } = context
  const text = translator(language, planCommandTexts)
  const format = createPlanFormat(language, request.timeZone, DEFAULT_BANDS)
  await prepareFolder(request.out)
  const bar = createProgressBar(
    output,
    (['read', 'hotspots', 'roster', 'tours', 'output'] as const).map((key, index) => ({
      key,
      name: text(`step.${key}`),
      weight: [10, 5, 45, 30, 10][index],
    })),
  )
  try {
    const read = await readReportsFile(request.reports, {
      ...reading,
      timeZone: request.timeZone,
      now,
      catalogue,
      onRead: (share) => bar.show('read', share),
      stopped: () => interrupted.aborted,
    })
    if (interrupted.aborted) return nothingWritten(context, bar)
    if (read.reports.length === 0) {
      throw new Invalid('plan.no-reports', { file: request.reports, reasons: refusalCounts(read, format) })
    }
    const built = await buildInput(request, read, { language, now })
    const found = await plan(request.seed, built, { context, effort }, bar)
    if (!found) return nothingWritten(context, bar)

    bar.show('output', 0)
    const stopped: Reason[] = interrupted.aborted ? [{ key: 'plan.stopped', params: {} }] : []
    const result: PlanResult = {
      ...found,
      plan: { ...found.plan, reasons: [...stopped, ...built.assumptions, ...found.plan.reasons] },
    }
    const files = await planFiles(result, {
      language,
      city: null,
      bands: DEFAULT_BANDS,
      typeNames: built.typeNames,
      places: built.input.places as Place[],
      network: built.input.network,
      generated: built.generated,
    })
    bar.show('output', 0.9)
    const replaced = await holdsPlan(request.out)
    await writeFiles(request.out, files)
    bar.clear()

    const lines = summaryLines(result.plan, read, format, built.generated)
    for (const line of lines) context.print(line)
    context.print(
      `${text(replaced ? 'summary.replaced' : 'summary.written')}: ${[...files.keys()].map((name) => join(request.out, name)).join(', ')}`,
    )
    if (interrupted.aborted) {
      context.note(text('stopped.partial'))
      context.setExitCode(exitCodes.stopped)
    } else if (result.plan.openPosts.length + result.plan.violations.length > 0) {
      context.note(text('summary.incomplete'))
      context.setExitCode(exitCodes.partial)
    }
  } finally {
    bar.clear()
  }
}

/** The plan, or the best so far where it was stopped; null where there is none yet. */
async function plan(
  seed: number,
  { input }: BuiltInput,
  { context, effort }: Pick<PlanSurroundings, 'context' | 'effort'>,
  bar: ProgressBar,
): Promise<PlanResult | null> {
  const onProgress = (step: PlanStep, share: number) => bar.show(step, share)
  try {
    return await planInWorker(input, seed, { signal: context.interrupted, effort, onProgress })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

function nothingWritten(context: PlanSurroundings['context'], bar: ProgressBar): void {
  bar.clear()
  context.note(translator(context.language, planCommandTexts)('stopped.nothing'))
  context.setExitCode(exitCodes.stopped)
}
