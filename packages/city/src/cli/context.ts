import { platformTexts } from '../language/platform.ts'
import { translator, type Language } from '../language/translate.ts'
import type { City } from '../server/city.ts'
import { dataFolderOf, openCity, type Environment } from '../server/open-city.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { runningServerAddress } from './serving/server-lock.ts'

/** What a command is given besides its own options. */
export interface CliContext {
  readonly language: Language
  readonly env: Environment & NodeJS.ProcessEnv
  /** aborted by the first Ctrl-C (or SIGTERM): stop, write what is complete, return */
  readonly interrupted: AbortSignal
  /** a line on standard output: results */
  print(line: string): void
  /** a line on standard error: progress, remarks */
  note(line: string): void
  /** the exit status this command ends with where it does not throw; default 0 */
  setExitCode(code: ExitCode): void
  /** Opens the city for a command: with the database of a running server, or one started for it and stopped after it. */
  withCity<T>(work: (city: City) => Promise<T>): Promise<T>
}

/** `--language` wherever it stands, else LC_ALL, LC_MESSAGES, LANG, else German. */
export function languageFrom(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const index = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='))
  const given = index < 0 ? undefined : (args[index]!.split('=')[1] ?? args[index + 1])
  if (given === 'de' || given === 'en') return given
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en/i.test(locale) ? 'en' : 'de'
}

const doubleSignalMilliseconds = 2_000

export function createContext(
  language: Language,
  env: NodeJS.ProcessEnv,
): CliContext & { readonly exitCode: ExitCode } {
  const controller = new AbortController()
  const t = translator(language, platformTexts)
  let interruptedAt: number | null = null
  const interrupt = () => {
    // one Ctrl-C arrives twice where npm or an older Node stands between the terminal and us
    if (interruptedAt !== null && performance.now() - interruptedAt > doubleSignalMilliseconds) {
      process.stderr.write(`${t('cli.stopped')}\n`)
      process.exit(exitCodes.stopped)
    }
    interruptedAt ??= performance.now()
    controller.abort()
  }
  // `augenmass … | head` closes the pipe before we are done; what is under way still ends in order
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)
  let exitCode: ExitCode = exitCodes.done
  return {
    language,
    env,
    interrupted: controller.signal,
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    setExitCode: (code) => (exitCode = code),
    get exitCode() {
      return exitCode
    },
    withCity: async (work) => {
      // links that a command prints lead to the server that runs, on whatever port
      const address = env.ORIGIN || env.DATABASE_URL ? null : await runningServerAddress(dataFolderOf(env))
      const city = await openCity(address ? { ...env, ORIGIN: address } : env, { connections: 5 })
      try {
        return await work(city)
      } finally {
        await city.close()
      }
    },
  }
}
