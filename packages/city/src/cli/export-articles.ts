import type { Command } from 'commander'
import { importArticlesTexts } from '../language/import-articles.ts'
import { translator } from '../language/translate.ts'
import { commandLine } from '../server/caller.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgressBar } from './plan/progress-bar.ts'

/** `augenmass export articles FILE|FOLDER` */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, importArticlesTexts)
  program
    .command('export')
    .description(t('export.command'))
    .command('articles')
    .description(t('export.description'))
    .argument('<path>', t('export.path'))
    .action(async (path: string) => {
      const { exportArticles } = await import('../server/newsroom/export/export-articles.ts')
      const bar = createProgressBar(process.stderr, [{ key: 'writing', name: t('step.writing'), weight: 1 }])
      const { complete, ...written } = await context
        .withCity((city) =>
          exportArticles(city, commandLine, {
            ...{ path, signal: context.interrupted },
            onWritten: (share) => bar.show('writing', share),
          }),
        )
        .finally(() => bar.clear())
      if (complete) context.print(t('exported', written))
      else {
        context.print(t('export.stopped', { path: written.path }))
        context.setExitCode(exitCodes.stopped)
      }
    })
}
