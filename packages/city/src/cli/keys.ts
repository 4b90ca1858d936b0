import type { Command } from 'commander'
import { keyTexts } from '../language/keys.ts'
import { translator } from '../language/translate.ts'
import { commandLine } from '../server/caller.ts'
import { Invalid } from '../server/errors.ts'
import type { CliContext } from './context.ts'

/** `augenmass keys …`; what it does is in server/accounts/api-keys.ts. */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, keyTexts)
  const keys = program.command('keys').description(t('keys.description'))

  keys
    .command('create <name>')
    .description(t('keys.create.description'))
    .requiredOption('--scope <scope>', t('keys.create.scope'))
    .option('--per-minute <count>', t('keys.create.per-minute'))
    .action(async (name: string, options: { scope: string; perMinute?: string }) => {
      const { apiKeyScopes, createApiKey } = await import('../server/accounts/api-keys.ts')
      const scope = apiKeyScopes.find((known) => known === options.scope)
      if (!scope) throw new Invalid('keys.invalid', { field: '--scope' })
      const perMinute = options.perMinute === undefined ? null : Number(options.perMinute)
      const { id, key } = await context.withCity((city) => createApiKey(city, commandLine, { name, scope, perMinute }))
      context.note(t('keys.created', { name, id }))
      context.print(key)
    })

  keys
    .command('list')
    .description(t('keys.list.description'))
    .action(async () => {
      const { listApiKeys } = await import('../server/accounts/api-keys.ts')
      const list = await context.withCity((city) => listApiKeys(city.db, commandLine))
      if (list.length === 0) context.print(t('keys.list.none'))
      for (const { id, name, scope, perMinute, createdAt, revokedAt } of list) {
        const limit = perMinute === null ? t('keys.list.unlimited') : t('keys.list.per-minute', { count: perMinute })
        const state = t(`keys.state.${revokedAt === null ? 'active' : 'revoked'}`)
        context.print([id, name, scope, limit, new Date(createdAt).toISOString().slice(0, 10), state].join('\t'))
      }
    })

  keys
    .command('revoke <id>')
    .description(t('keys.revoke.description'))
    .action(async (id: string) => {
      const { revokeApiKey } = await import('../server/accounts/api-keys.ts')
      await context.withCity((city) => revokeApiKey(city, commandLine, id))
      context.print(t('keys.revoked'))
    })
}
