import { createRequire } from 'node:module'
import { Command, CommanderError, Option } from 'commander'
import { platformTexts } from '../language/platform.ts'
import { translator, type Language } from '../language/translate.ts'
import { faultOf } from '../server/database/fault.ts'
import { KnownError } from '../server/errors.ts'
import { errorSentence } from '../web/error-sentence.ts'
import { createContext, languageFrom, type CliContext } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'

/** A module of `cli/` that adds its command or commands. Loaded only when a command line is to be understood. */
interface CommandModule {
  register(program: Command, context: CliContext): void
}

const modules: readonly (() => Promise<CommandModule>)[] = [
  () => import('./serve.ts'),
  () => import('./dev.ts'),
  () => import('./work.ts'),
  () => import('./plan.ts'),
  () => import('./import.ts'),
  () => import('./import-city.ts'),
  () => import('./import-articles.ts'),
  () => import('./export-articles.ts'),
  () => import('./accounts.ts'),
  () => import('./keys.ts'),
  () => import('./open311.ts'),
]

/** Understands the command line, runs one command, and sets the exit status. */
export async function run(args: readonly string[]): Promise<void> {
  const language = languageFrom(args, process.env)
  const context = createContext(language, process.env)
  const program = await createProgram(context)
  try {
    await program.parseAsync([...args], { from: 'user' })
    process.exitCode = context.exitCode
  } catch (error) {
    process.exitCode = report(error, language, commandOf(program, args))
  }
  // what a command left open (a worker thread in the middle of a slice) must not keep the terminal waiting
  await flushed(process.stdout)
  await flushed(process.stderr)
  process.exit()
}

/** All commands in one language. */
export async function createProgram(context: CliContext): Promise<Command> {
  const t = translator(context.language, platformTexts)
  const program = new Command('augenmass')
    .description(t('cli.description'))
    .version(version(), '-V, --version', t('cli.version-option'))
    .addOption(new Option('--language <code>', t('cli.language-option')).choices(['de', 'en']))
  for (const load of modules) (await load()).register(program, context)
  speak(program, context.language)
  return program
}

/** Titles and built-in options of the help in our language, for the program and each command below it. */
function speak(command: Command, language: Language): void {
  const t = translator(language, platformTexts)
  const titles: Record<string, string> = {
    'Usage:': t('cli.usage'),
    'Options:': t('cli.options'),
    'Commands:': t('cli.commands'),
    'Arguments:': t('cli.arguments'),
  }
  command
    .helpOption('-h, --help', t('cli.help-option'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addHelpText('after', `\n${t('cli.exit-codes')}`)
  if (command.commands.length > 0) command.helpCommand('help [command]', t('cli.help-command'))
  for (const child of command.commands) speak(child, language)
}

function version(): string {
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version
}

/** The command that was called, as its help is asked for: "augenmass import reports". */
function commandOf(program: Command, args: readonly string[]): string {
  const names = [program.name()]
  let command = program
  for (const arg of args) {
    const next = command.commands.find((candidate) => candidate.name() === arg)
    if (!next) continue
    names.push(arg)
    command = next
  }
  return names.join(' ')
}

/** Says in one sentence what went wrong; the exit status that belongs to it. */
function report(error: unknown, language: Language, command: string): number {
  const t = translator(language, platformTexts)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help')
      return error.exitCode === 0 ? exitCodes.done : exitCodes.refused
    process.stderr.write(`${t('cli.error', { message: usageProblem(error, language) })}\n`)
    process.stderr.write(`${t('cli.see-help', { command })}\n`)
    return exitCodes.refused
  }
  const known = error instanceof KnownError ? error : faultOf(error)
  if (known) {
    const message = errorSentence(known, language)
    process.stderr.write(`${t('cli.error', { message })}\n`)
  } else {
    process.stderr.write(`${t('cli.unexpected')}\n${error instanceof Error ? error.stack : String(error)}\n`)
  }
  return exitCodeOf(known ?? error)
}

const usageKeys: Readonly<Record<string, keyof typeof platformTexts>> = {
  'commander.unknownOption': 'cli.unknown-option',
  'commander.unknownCommand': 'cli.unknown-command',
  'commander.missingArgument': 'cli.missing-argument',
  'commander.optionMissingArgument': 'cli.missing-option-value',
  'commander.missingMandatoryOptionValue': 'cli.missing-option',
  'commander.invalidArgument': 'cli.invalid-value',
  'commander.excessArguments': 'cli.excess-arguments',
  'commander.conflictingOption': 'cli.conflicting',
}

function usageProblem(error: CommanderError, language: Language): string {
  const key = usageKeys[error.code]
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  return key ? translator(language, platformTexts)(key, { name }) : error.message.replace(/^error: /, '')
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
