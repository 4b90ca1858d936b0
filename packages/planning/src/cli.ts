import { Command, CommanderError } from 'commander'
import { register as backtest } from './cli/backtest.ts'
import { register as hotspots } from './cli/hotspots.ts'
import { register as roster } from './cli/roster.ts'
import { register as tours } from './cli/tours.ts'
import { FileError } from './cli/terminal.ts'
import { InputError } from './input-error.ts'

/** Exit status: 0 done, 2 the call or its input is refused, 1 anything else. */
const refused = 2

/**
 * `augenmass-planning`: one benchmark instance in, its solution out. The last line of standard output is one JSON object,
 * progress goes to standard error.
 */
export async function run(args: readonly string[]): Promise<void> {
  const program = new Command('augenmass-planning')
    .description('Rosters, tours and hotspots from files in the formats of published benchmarks')
    .exitOverride()
  for (const register of [roster, tours, hotspots, backtest]) register(program)
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): number {
  // commander has said it already
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : refused
  if (error instanceof FileError || error instanceof InputError) {
    console.error(error.message)
    return refused
  }
  console.error(error)
  return 1
}
