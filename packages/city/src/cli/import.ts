import { basename, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import { importTexts } from '../language/import.ts'
import { platformTexts } from '../language/platform.ts'
import { localeOf, translator } from '../language/translate.ts'
import { commandLine } from '../server/caller.ts'
import type { City } from '../server/city.ts'
import type { FileType } from '../server/exchange/file-types.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { addReportsFileFlags, readReportsFileFlags, type ReportsFileFlags } from './import-options.ts'
import { createProgressBar } from './plan/progress-bar.ts'
import { createRefusedRows, type RefusedRows } from './refused-rows.ts'
import { showRecognition, showTypes } from './show-recognition.ts'

interface Flags extends ReportsFileFlags {
  readonly origin?: string
  readonly refused?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
}

const mappingExample =
  '{ "columns": { "time": "gemeldet" }, "source": "resident", "timeZone": "Europe/Berlin",\n' +
  '    "types": { "Hundehaufen": "dog-offence" } }'

/** `augenmass import reports FILE`; the city's other files are in `import-city.ts`. */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, importTexts)
  const platform = translator(context.language, platformTexts)
  const command = program
    .command('import')
    .description(platform('import.description'))
    .command('reports')
    .description(t('import.reports.description'))
    .argument('<file>', platform('import.file'))
  addReportsFileFlags(command, context.language)
    .option('--origin <name>', t('option.origin'))
    .option('--refused <file>', t('option.refused'))
    .option('--dry-run', t('option.dry-run'))
    .option('-y, --yes', t('option.yes'))
    .addHelpText('after', t('import.reports.help', { example: mappingExample }))
    .action((path: string, flags: Flags) => context.withCity((city) => importFile(city, context, path, flags)))
}

async function importFile(city: City, context: CliContext, path: string, flags: Flags): Promise<void> {
  // a long stream of rows that live for a moment: left alone, V8 tidies up only at four times what is really in use
  setFlagsFromString('--heap-growing-percent=100')
  const { openImport } = await import('../server/reports/import/import-reports.ts')
  const t = translator(context.language, importTexts)
  const options = await readReportsFileFlags(flags)
  const file = await openImport(city, commandLine, { path, options })
  context.print(showRecognition(file.recognition, context.language))
  context.print('')
  if (!flags.dryRun && !flags.yes && !(await isConfirmed(context))) {
    context.print(t('declined'))
    return
  }
  const origin = flags.origin ?? basename(path).replace(/\.gz$/i, '')
  const refusedPath =
    flags.refused ?? join(city.dataFolder, 'import', `${origin.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}.refused.csv`)
  const refused = await createRefusedRows(refusedPath, context.language)
  const result = flags.dryRun ? await check() : await write()
  if (!result.complete) context.setExitCode(exitCodes.stopped)

  async function check() {
    const { checkReports } = await import('../server/exchange/check-reports.ts')
    const bar = createProgressBar(process.stderr, [{ key: 'checking', name: t('step.checking'), weight: 1 }])
    const onRead = (share: number) => bar.show('checking', share)
    const checked = await checkReports(file, { signal: context.interrupted, onRead, onRefused: refused.add })
    bar.clear()
    context.print(t('checked', { rowsRead: checked.rowsRead, refused: checked.refused }))
    await showRest(context, checked.types, refused, false)
    return checked
  }

  async function write() {
    const { importReports } = await import('../server/reports/import/import-reports.ts')
    const { countIncidents } = await import('../server/reports/incidents/read.ts')
    const bar = createProgressBar(process.stderr, [
      { key: 'waiting', name: t('step.waiting'), weight: 0 },
      { key: 'reading', name: t('step.reading'), weight: 3 },
      { key: 'incidents', name: t('step.incidents'), weight: 2 },
    ])
    const started = performance.now()
    let kept = 0
    const imported = await importReports(city, commandLine, {
      file,
      origin,
      signal: context.interrupted,
      onRefused: refused.add,
      onProgress: (progress) => {
        kept = progress.kept
        bar.show(progress.step, progress.share)
      },
    }).catch(async (error: unknown) => {
      bar.clear()
      await refused.close()
      if (kept > 0) context.note(t('kept', { kept }))
      throw error
    })
    bar.clear()
    const seconds = (performance.now() - started) / 1000
    const { rowsRead, added, updated, unchanged } = imported
    const rounded = seconds.toLocaleString(localeOf[context.language], { maximumFractionDigits: 1 })
    context.print(t('done', { rowsRead, added, updated, unchanged, refused: imported.refused, seconds: rounded }))
    const { reports, incidents } = await countIncidents(city.db)
    context.print(t('incidents', { reports, incidents }))
    if (!imported.complete) context.print(t('stopped', { kept: added + updated + unchanged }))
    await showRest(context, imported.types, refused, imported.complete)
    return imported
  }
}

/** Somebody at a terminal is asked; nobody else is. */
async function isConfirmed(context: CliContext): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  // while a question is open the terminal hands Ctrl-C to it, not to the process
  const declined = new AbortController()
  prompt.on('SIGINT', () => declined.abort())
  const signal = AbortSignal.any([declined.signal, context.interrupted])
  try {
    const t = translator(context.language, importTexts)
    const answer = await prompt.question(t('ask'), { signal })
    return /^\s*[jy]/i.test(answer)
  } catch (error) {
    if (signal.aborted) return false
    throw error
  } finally {
    prompt.close()
  }
}

async function showRest(
  context: CliContext,
  types: readonly FileType[],
  refused: RefusedRows,
  removeOld: boolean,
): Promise<void> {
  const t = translator(context.language, importTexts)
  context.print('')
  context.print(showTypes(types, context.language))
  const path = await refused.close({ removeOld })
  if (path === null) return
  context.print('')
  context.print(t('refused.title'))
  for (const [reason, count] of refused.counts()) {
    context.print(`  ${count.toLocaleString(localeOf[context.language]).padStart(11)}  ${t(`reason.${reason}`)}`)
  }
  context.print(t('refused.file', { path }))
}
