import type { Command } from 'commander'
import { platformTexts } from '../language/platform.ts'
import { translator } from '../language/translate.ts'
import type { CliContext } from './context.ts'
import type { PageSource, ServeOptions } from './serving/run-server.ts'

export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, platformTexts)
  program
    .command('dev')
    .description(t('dev.description'))
    .option('--demo', t('serve.demo'), true)
    .option('--no-demo', t('serve.empty'))
    .option('--port <port>', t('serve.port'))
    .action(async (options: ServeOptions) => {
      const { runServer } = await import('./serving/run-server.ts')
      await runServer(context, options, { prepare: async () => undefined, open: vitePages })
    })
}

/** Vite within this process: it compiles each page when it is asked for and again when it changes. */
async function vitePages(): Promise<PageSource> {
  const { createServer } = await import('vite')
  const { packageFolder } = await import('./serving/build.ts')
  // the configuration and SvelteKit look for their files where the process stands
  process.chdir(packageFolder)
  const vite = await createServer({ root: packageFolder, server: { middlewareMode: true }, appType: 'custom' })
  return {
    listener: (request, response) => vite.middlewares(request, response, () => response.writeHead(404).end()),
    [Symbol.asyncDispose]: () => vite.close(),
  }
}
