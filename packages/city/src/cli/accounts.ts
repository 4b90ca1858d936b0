import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Command } from 'commander'
import { accountTexts } from '../language/accounts.ts'
import { translator } from '../language/translate.ts'
import { commandLine, roles } from '../server/caller.ts'
import type { CliContext } from './context.ts'

/** `augenmass accounts …`; what it does is in server/accounts, loaded when a command runs. */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, accountTexts)
  const accounts = program.command('accounts').description(t('accounts.description'))
  const emailArgument = '<email>'

  accounts
    .command('create')
    .description(t('accounts.create.description'))
    .requiredOption('--email <email>', t('accounts.create.email'))
    .requiredOption('--name <name>', t('accounts.create.name'))
    .requiredOption('--role <roles>', t('accounts.create.role', { roles: roles.join(', ') }))
    .option('--invite', t('accounts.create.invite'))
    .action(async (options: { email: string; name: string; role: string; invite?: boolean }) => {
      const { createAccount, inviteAccount } = await import('../server/accounts/accounts.ts')
      const { invitationHours, shortestPassword } = await import('../server/accounts/passwords.ts')
      const account = {
        email: options.email,
        name: options.name,
        roles: splitRoles(options.role),
        language: context.language,
      }
      if (options.invite) {
        const { link, mailed } = await context.withCity((city) => inviteAccount(city, commandLine, account))
        context.print(t('accounts.invited', { email: account.email, days: invitationHours / 24 }))
        context.print(link)
        if (mailed) context.print(t('accounts.mailed'))
      } else {
        const password = await askPassword(t('accounts.create.password', { length: shortestPassword }))
        await context.withCity((city) => createAccount(city, commandLine, { ...account, password }))
        context.print(t('accounts.created', { email: account.email }))
      }
    })

  accounts
    .command('list')
    .description(t('accounts.list.description'))
    .action(async () => {
      const { listAccounts } = await import('../server/accounts/accounts.ts')
      const list = await context.withCity((city) => listAccounts(city.db, commandLine))
      if (list.length === 0) context.print(t('accounts.list.none'))
      for (const account of list) {
        const state = account.disabled ? 'disabled' : account.invited ? 'invited' : 'active'
        context.print([account.email, account.name, account.roles.join(','), t(`accounts.state.${state}`)].join('\t'))
      }
    })

  for (const kind of ['disable', 'enable'] as const) {
    accounts
      .command(`${kind} ${emailArgument}`)
      .description(t(`accounts.${kind}.description`))
      .action(async (email: string) => {
        const { accountIdOf, disableAccount, enableAccount } = await import('../server/accounts/accounts.ts')
        const change = kind === 'disable' ? disableAccount : enableAccount
        await context.withCity(async (city) => change(city, commandLine, await accountIdOf(city.db, email)))
        context.print(t(`accounts.${kind}d`, { email }))
      })
  }

  accounts
    .command(`reset-password ${emailArgument}`)
    .description(t('accounts.reset.description'))
    .action(async (email: string) => {
      const { accountIdOf, createResetLink } = await import('../server/accounts/accounts.ts')
      const { resetHours } = await import('../server/accounts/passwords.ts')
      const { link } = await context.withCity(async (city) =>
        createResetLink(city, commandLine, await accountIdOf(city.db, email)),
      )
      context.print(t('accounts.reset', { email, hours: resetHours }))
      context.print(link)
    })

  accounts
    .command(`roles ${emailArgument} <roles>`)
    .description(t('accounts.roles.description'))
    .action(async (email: string, given: string) => {
      const { accountIdOf, changeRoles } = await import('../server/accounts/accounts.ts')
      const wanted = splitRoles(given)
      await context.withCity(async (city) =>
        changeRoles(city, commandLine, { accountId: await accountIdOf(city.db, email), roles: wanted, seen: null }),
      )
      context.print(t('accounts.roles-changed', { email, roles: wanted.join(', ') }))
    })
}

function splitRoles(text: string): string[] {
  return text
    .split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '')
}

/** Typed without being shown on a terminal; else the first line of standard input. */
async function askPassword(question: string): Promise<string> {
  const terminal = process.stdin.isTTY
  if (terminal) process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal })
  try {
    for await (const line of reader) return line
    return ''
  } finally {
    reader.close()
    if (terminal) process.stderr.write('\n')
  }
}
