import type { RequestListener } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { platformTexts } from '../../language/platform.ts'
import { translator } from '../../language/translate.ts'
import { countAccounts, demoAccounts, demoPassword } from '../../server/accounts/accounts.ts'
import { prepareDataFolder } from '../../server/database/data-folder.ts'
import { Invalid } from '../../server/errors.ts'
import { allJobs, allTasks } from '../../server/jobs/all.ts'
import { startWorker } from '../../server/jobs/worker.ts'
import { dataFolderOf, openCity, originOf, type OpenCity } from '../../server/open-city.ts'
import { largestBody } from '../../web/body-limit.ts'
import type { CliContext } from '../context.ts'
import { buildFolder, ensureBuilt } from './build.ts'
import { lockForServer } from './server-lock.ts'
import { createSteps, seconds, type Step, type Steps } from './steps.ts'
import { listenOn, parsePort, type WebServer } from './web-server.ts'

export interface ServeOptions {
  readonly demo?: boolean
  readonly reset?: boolean
  readonly empty?: boolean
  readonly port?: string
}

/** Where the pages come from: the built program, or Vite with live changes. Disposed before the database is closed. */
export interface PageSource extends AsyncDisposable {
  readonly listener: RequestListener
}

/** What answers requests: made ready beside the database's start, opened when that is there. */
export interface Pages {
  prepare(steps: Steps): Promise<void>
  open(): Promise<PageSource>
}

/** Ctrl-C before the server was ready. */
class StoppedWhileStarting extends Error {}

/**
 * Starts everything a city needs in this process (database, migrations, demo, worker, web), prints where it is, and runs
 * until Ctrl-C; then everything ends in order.
 *
 * @param pages prepares what answers requests, beside the database's start
 * @throws Unavailable and Invalid with one sentence what to do
 */
export async function runServer(context: CliContext, options: ServeOptions, pages: Pages): Promise<void> {
  const t = translator(context.language, platformTexts)
  if ((options.empty && options.demo) || (options.reset && !options.demo)) {
    throw new Invalid('server.options-contradict')
  }
  const host = context.env.HOST || '127.0.0.1'
  await using opened = new AsyncDisposableStack()
  const web = await listenOn(host, parsePort(options.port ?? (context.env.PORT || '3000')), t('serve.starting-page'))
  opened.defer(() => web.close())
  try {
    await startCity(context, options, pages, web, opened)
    await interruption(context.interrupted)
  } catch (error) {
    if (!(error instanceof StoppedWhileStarting)) throw error
  }
  context.note(t('serve.stopping'))
  // no more requests first, then what answered them
  await web.close()
  await opened.disposeAsync()
  context.note(t('serve.stopped'))
}

/** Everything behind the web server, put on `opened` in the order in which the last is closed first. */
async function startCity(
  context: CliContext,
  options: ServeOptions,
  pages: Pages,
  web: WebServer,
  opened: AsyncDisposableStack,
): Promise<void> {
  const started = performance.now()
  const t = translator(context.language, platformTexts)
  const steps = createSteps(context)
  const env = { ...context.env, PORT: String(web.port) }
  const origin = originOf(env)
  const dataFolder = await prepareDataFolder(dataFolderOf(env))
  // several servers share one DATABASE_URL, but not one embedded database
  const lock = env.DATABASE_URL ? null : await lockForServer(dataFolder)
  if (lock) opened.defer(() => lock.release())
  const preparing = pages.prepare(steps)
  preparing.catch(() => undefined)
  const city = await openWithSteps(env, steps)
  opened.defer(() => city.close())
  Object.assign(process.env, {
    AUGENMASS_DATA: city.dataFolder,
    AUGENMASS_SECRET: city.secret,
    DATABASE_URL: city.databaseUrl,
    ORIGIN: city.origin,
  })
  // only what is no loss when cut off is raced against Ctrl-C; the rest is short and has to be closed again
  if (options.demo)
    await orStopped(context.interrupted, () => loadDemo(city, options.reset ?? false, steps, context.interrupted))
  await orStopped(context.interrupted, () => preparing)

  const step = steps.start('web')
  const worker = await startWorker(city, allJobs, allTasks)
  opened.defer(() => worker.stop())
  const source = opened.use(await pages.open())
  web.use(withProtocol(source.listener, origin))
  await lock?.announce(origin)
  step.done()
  context.print(t('serve.ready', { address: origin, seconds: seconds(started, context.language) }))
  await printAccounts(context, city)
  context.print(t('serve.stop-hint'))
}

/** The built program: built in `prepare` where that is needed, then loaded into this process. */
export function builtPages(context: CliContext): Pages {
  return {
    prepare: async (steps: Steps) => {
      let step: Step | undefined
      await ensureBuilt(context.interrupted, () => (step = steps.start('build')))
      step?.done()
    },
    open: async (): Promise<PageSource> => {
      // the adapter's default is 512 kB; what each route takes is in web/body-limit.ts
      process.env.BODY_SIZE_LIMIT ||= String(largestBody)
      // a report with three photos of up to 10 MB each is larger than the adapter's default of 512 kB
      process.env.BODY_SIZE_LIMIT ||= '32M'
      process.env.PROTOCOL_HEADER ||= protocolHeader
      const { handler } = (await import(pathToFileURL(path.join(buildFolder, 'handler.js')).href)) as {
        handler: (...args: [...Parameters<RequestListener>, () => void]) => void
      }
      return {
        listener: (request, response) => handler(request, response, () => response.writeHead(404).end()),
        [Symbol.asyncDispose]: async () => {
          process.emit('sveltekit:shutdown' as 'disconnect')
        },
      }
    },
  }
}

/** The adapter believes every request came over https unless a header says otherwise: ours, which nobody else can set. */
const protocolHeader = 'x-augenmass-protocol'

function withProtocol(listener: RequestListener, origin: string): RequestListener {
  const protocol = new URL(origin).protocol.slice(0, -1)
  return (request, response) => {
    request.headers[protocolHeader] = protocol
    listener(request, response)
  }
}

async function openWithSteps(env: CliContext['env'], steps: Steps): Promise<OpenCity> {
  let step: Step | undefined
  try {
    return await openCity(env, {
      onStep: (name) => {
        step?.done()
        step = steps.start(name)
      },
    })
  } finally {
    step?.done()
  }
}

async function loadDemo(city: OpenCity, reset: boolean, steps: Steps, signal: AbortSignal): Promise<void> {
  let step: Step | undefined
  const { loadDemo } = await import('../load-demo.ts')
  await loadDemo(city, {
    reset,
    signal,
    onProgress: (share: number) => {
      step ??= steps.start('demo')
      step.progress(share)
    },
  })
  step?.done()
}

async function printAccounts(context: CliContext, city: OpenCity): Promise<void> {
  const t = translator(context.language, platformTexts)
  const accounts = await demoAccounts(city.db)
  if (accounts.length > 0) {
    context.print(`\n${t('serve.demo-accounts', { password: demoPassword })}`)
    const width = Math.max(...accounts.map((account) => account.email.length))
    for (const account of accounts) context.print(`  ${account.email.padEnd(width)}  ${account.name}`)
    context.print('')
  } else if ((await countAccounts(city.db)) === 0) context.print(t('serve.first-account'))
}

function interruption(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function orStopped(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (signal.aborted) throw new StoppedWhileStarting()
  const working = work()
  // what was cut off fails on what is closed under it; nobody needs to hear of that
  working.catch(() => undefined)
  await Promise.race([working, interruption(signal)])
  if (signal.aborted) throw new StoppedWhileStarting()
}
