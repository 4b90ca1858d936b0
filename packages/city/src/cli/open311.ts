import type { Command } from 'commander'
import { open311Texts } from '../language/open311.ts'
import { translator } from '../language/translate.ts'
import { commandLine } from '../server/caller.ts'
import { Invalid, KnownError } from '../server/errors.ts'
import { errorSentence } from '../web/error-sentence.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'

interface AddOptions {
  readonly jurisdiction?: string
  readonly apiKey?: string
  readonly every?: string
  readonly map?: string
  readonly since?: string
  readonly allowPrivate?: boolean
}

/** `augenmass open311 …`: the servers reports are fetched from; what it does is in server/reports/open311. */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, open311Texts)
  const open311 = program.command('open311').description(t('cli.description'))

  open311
    .command('add <url>')
    .description(t('cli.add.description'))
    .option('--jurisdiction <id>', t('cli.add.jurisdiction'))
    .option('--api-key <key>', t('cli.add.api-key'))
    .option('--every <minutes>', t('cli.add.every'))
    .option('--map <list>', t('cli.add.map'))
    .option('--since <date>', t('cli.add.since'))
    .option('--allow-private', t('cli.add.allow-private'))
    .action(async (url: string, options: AddOptions) => {
      const { addSource } = await import('../server/reports/open311/sources.ts')
      const source = {
        url,
        jurisdiction: options.jurisdiction ?? null,
        apiKey: options.apiKey ?? null,
        ...(options.every !== undefined && { everyMinutes: Number(options.every) }),
        types: readMap(options.map),
        since: options.since ?? null,
        allowPrivate: options.allowPrivate ?? false,
      }
      const added = await context.withCity((city) => addSource(city, commandLine, source))
      context.print(t('cli.added', added))
    })

  open311
    .command('list')
    .description(t('cli.list.description'))
    .action(async () => {
      const { listSources } = await import('../server/reports/open311/sources.ts')
      const list = await context.withCity((city) => listSources(city.db, commandLine))
      if (list.length === 0) context.print(t('cli.list.none'))
      for (const { id, url, every_minutes, last_run, last_error } of list) {
        const problem =
          last_error && errorSentence(new KnownError(last_error.key, 0, last_error.params), context.language)
        const ran = last_run?.toISOString().slice(0, 16) ?? t('cli.list.never')
        context.print([id, url, `${every_minutes} min`, ran, problem ?? t('cli.list.fine')].join('\t'))
      }
    })

  open311
    .command('pull [id]')
    .description(t('cli.pull.description'))
    .action(async (id?: string) => {
      const { listSources } = await import('../server/reports/open311/sources.ts')
      const { pullSource } = await import('../server/reports/open311/pull-requests.ts')
      await context.withCity(async (city) => {
        const sources = await listSources(city.db, commandLine)
        if (id === undefined && sources.length === 0) context.print(t('cli.list.none'))
        // an id nobody knows is refused by the use case
        for (const source of id === undefined
          ? sources
          : [{ id, url: sources.find((one) => one.id === id)?.url ?? id }]) {
          try {
            const result = await pullSource(city, commandLine, { id: source.id, signal: context.interrupted })
            context.print(t('cli.pull.done', { url: source.url, ...result }))
          } catch (error) {
            if (context.interrupted.aborted) break
            if (!(error instanceof KnownError) || id !== undefined) throw error
            context.note(t('cli.pull.failed', { url: source.url, problem: errorSentence(error, context.language) }))
            context.setExitCode(exitCodeOf(error))
          }
        }
        if (context.interrupted.aborted) context.setExitCode(exitCodes.stopped)
      })
    })

  open311
    .command('remove <id>')
    .description(t('cli.remove.description'))
    .action(async (id: string) => {
      const { removeSource } = await import('../server/reports/open311/sources.ts')
      await context.withCity((city) => removeSource(city, commandLine, id))
      context.print(t('cli.removed'))
    })
}

/** "017=noise,Wilder Müll=littering" @throws Invalid 'open311.source-invalid' */
function readMap(list: string | undefined): Record<string, string> {
  if (list === undefined) return {}
  const pairs = list.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
  if (pairs.some((pair) => pair.length !== 2 || pair.includes('')))
    throw new Invalid('open311.source-invalid', { field: '--map' })
  return Object.fromEntries(pairs) as Record<string, string>
}
