import { dirname } from 'node:path'
import type { Command } from 'commander'
import { importArticlesTexts } from '../language/import-articles.ts'
import { platformTexts } from '../language/platform.ts'
import { localeOf, translator } from '../language/translate.ts'
import { commandLine } from '../server/caller.ts'
import type { City } from '../server/city.ts'
import { Invalid } from '../server/errors.ts'
import type { MissingPicture, RefusedItem } from '../server/newsroom/import/import-articles.ts'
import { errorSentence } from '../web/error-sentence.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgressBar } from './plan/progress-bar.ts'

interface Flags {
  readonly baseUrl?: string
  readonly allowPrivate?: boolean
}

/** More lines of one kind are no reading any more. */
const mostLines = 200

/** `augenmass import articles FILE` */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, importArticlesTexts)
  const platform = translator(context.language, platformTexts)
  const imports =
    program.commands.find((command) => command.name() === 'import') ??
    program.command('import').description(platform('import.description'))
  imports
    .command('articles')
    .description(t('import.description'))
    .argument('<file>', platform('import.file'))
    .option('--base-url <url>', t('import.base-url'))
    .option('--allow-private', t('import.allow-private'))
    .addHelpText('after', t('import.help'))
    .action((path: string, flags: Flags) => context.withCity((city) => importFile(city, context, path, flags)))
}

async function importFile(city: City, context: CliContext, path: string, flags: Flags): Promise<void> {
  const { importArticles, openArticlesFile } = await import('../server/newsroom/import/import-articles.ts')
  const { language } = context
  const t = translator(language, importArticlesTexts)
  const base = baseOf(flags.baseUrl)
  const file = await openArticlesFile(city, commandLine, path)
  context.print(t('recognised', { file: file.name, format: t(`format.${file.format}`) }))
  const bar = createProgressBar(process.stderr, [{ key: 'reading', name: t('step.reading'), weight: 1 }])
  const refused: RefusedItem[] = []
  const missing: MissingPicture[] = []
  const started = performance.now()
  const result = await importArticles(city, commandLine, {
    ...{ file, folder: dirname(path), base, allowPrivate: flags.allowPrivate ?? false, signal: context.interrupted },
    onRead: (share) => bar.show('reading', share),
    onRefused: (item) => refused.push(item),
    onMissing: (picture) => missing.push(picture),
  }).finally(() => bar.clear())
  const { items, added, updated, unchanged, drafts, tagsLeftOut, districtsAdded } = result
  const seconds = ((performance.now() - started) / 1000).toLocaleString(localeOf[language], {
    maximumFractionDigits: 1,
  })
  context.print(t('done', { items, added, updated, unchanged, refused: result.refused, seconds }))
  if (drafts > 0) context.print(t('drafts', { count: drafts }))
  if (districtsAdded.length > 0) context.print(t('districts-added', { names: districtsAdded.join(', ') }))
  if (tagsLeftOut > 0) context.print(t('tags-left-out', { count: tagsLeftOut }))
  list(
    'refused.title',
    refused.map((item) => line(item, t(`reason.${item.reason}`, { field: item.field }))),
  )
  list(
    'missing.title',
    missing.map((picture) =>
      line(picture, `${picture.address.slice(0, 200)}: ${errorSentence(picture.why, language)}`),
    ),
  )
  // a script that imports must not take half a file for a whole one
  if (refused.some(({ reason }) => reason === 'rest')) context.setExitCode(exitCodes.refused)
  if (!result.complete) {
    context.print(t('stopped', { kept: added + updated + unchanged }))
    context.setExitCode(exitCodes.stopped)
  }

  function line({ number, title }: { readonly number: number; readonly title: string }, why: string): string {
    const named = title === '' ? '' : t('item.title', { title: title.slice(0, 100) })
    return t('item.line', { number, title: named, why })
  }

  function list(title: 'refused.title' | 'missing.title', lines: readonly string[]): void {
    if (lines.length === 0) return
    context.print('')
    context.print(t(title))
    for (const one of lines.slice(0, mostLines)) context.print(one)
    if (lines.length > mostLines) context.print(t('more', { count: lines.length - mostLines }))
  }
}

/** @throws Invalid 'articles.base-url' */
function baseOf(given: string | undefined): string | null {
  if (given === undefined) return null
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Invalid('articles.base-url')
  return url.href
}
