import type { Command } from 'commander'
import { platformTexts } from '../language/platform.ts'
import { translator } from '../language/translate.ts'
import type { CliContext } from './context.ts'

export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, platformTexts)
  program
    .command('work')
    .description(t('work.description'))
    .action(() =>
      context.withCity(async (city) => {
        const { allJobs, allTasks } = await import('../server/jobs/all.ts')
        const { startWorker } = await import('../server/jobs/worker.ts')
        const worker = await startWorker(city, allJobs, allTasks)
        context.print(t('work.ready'))
        context.print(t('serve.stop-hint'))
        await new Promise((resolve) => {
          if (context.interrupted.aborted) resolve(undefined)
          else context.interrupted.addEventListener('abort', resolve, { once: true })
        })
        await worker.stop()
      }),
    )
}
