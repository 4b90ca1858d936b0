import type { Command } from 'commander'
import { platformTexts } from '../language/platform.ts'
import { translator } from '../language/translate.ts'
import type { CliContext } from './context.ts'
import type { ServeOptions } from './serving/run-server.ts'

export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, platformTexts)
  program
    .command('serve')
    .description(t('serve.description'))
    .option('--demo', t('serve.demo'))
    .option('--reset', t('serve.reset'))
    .option('--empty', t('serve.empty'))
    .option('--port <port>', t('serve.port'))
    .action(async (options: ServeOptions) => {
      const { builtPages, runServer } = await import('./serving/run-server.ts')
      await runServer(context, options, builtPages(context))
    })
}
