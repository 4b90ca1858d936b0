import type { Command } from 'commander'
import { planCommandTexts } from '../language/plan-command.ts'
import { translator } from '../language/translate.ts'
import { systemClock } from '../server/city.ts'
import type { CliContext } from './context.ts'
import { addReportsFileFlags, readReportsFileFlags, type ReportsFileFlags } from './import-options.ts'

const defaultTimeZone = 'Europe/Berlin'

/** `augenmass plan`: from a file of complaints to a staffed, walked and printed operation, without a database. */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, planCommandTexts)
  const command = program
    .command('plan')
    .description(t('description'))
    .requiredOption('--reports <file>', t('option.reports'))
    .requiredOption('--from <date>', t('option.from'))
    .requiredOption('--staff <number>', t('option.staff'))
    .requiredOption('--out <folder>', t('option.out'))
    .option('--days <number>', t('option.days'), '7')
    .option('--shifts <list>', t('option.shifts'), '08:00-16:30,15:30-24:00')
    .option('--plainclothes <share>', t('option.plainclothes'), '0%')
    .option('--seed <number>', t('option.seed'), '1')
    .option('--area <file>', t('option.area'))
    .option('--station <lat,lon>', t('option.station'))
    .option('--places <file>', t('option.places'))
    .option('--network <file>', t('option.network'))
    .option('--staff-file <file>', t('option.staff-file'))
    .option('--regular-service <number>', t('option.regular-service'), '0')
    .option('--as-of <moment>', t('option.as-of'))
    .option('--name <text>', t('option.name'))
    .option('--land <code>', t('option.land'))
  addReportsFileFlags(command, context.language)
    .addHelpText('after', t('help'))
    .action(async (options: ReportsFileFlags & Record<string, unknown>) => {
      const { parsePlanOptions } = await import('./plan/parse-options.ts')
      const { runPlan } = await import('./plan/run.ts')
      const reading = await readReportsFileFlags(options)
      const request = parsePlanOptions({ ...options, timeZone: reading.timeZone ?? defaultTimeZone })
      await runPlan(request, { context, reading, output: process.stderr, now: systemClock.now() })
    })
}
