import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The part of the house plan no import rule can see: each room owns the tables it declares in its `tables.ts`, and no
 * other room names them in a query.
 */
const server = join(import.meta.dirname, '..', 'packages', 'city', 'src', 'server')
const source = join(server, '..')

/** Table name → room, read from `server/<room>/tables.ts`. */
async function tableOwners(): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  for (const room of await readdir(server, { withFileTypes: true })) {
    if (!room.isDirectory() || room.name === 'database') continue
    const text = await readFile(join(server, room.name, 'tables.ts'), 'utf8').catch(() => '')
    // the keys of the room's interface stand at its first level: two spaces, a name, an object or JSON type
    const body = /export interface \w+Tables \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? ''
    for (const [, name] of body.matchAll(/^ {2}(\w+): /gm)) owners.set(name, room.name)
  }
  return owners
}

async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(source, { recursive: true })
  return entries.filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts'))
}

const query =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|rightJoin|fullJoin|using|mergeInto)\(\s*\[?\s*['"`](\w+)(?:\s+as\s+\w+)?['"`]|\b(?:from|into|update|join|copy)\s+"?(\w+)"?[\s(`]/gi

test('a room queries its own tables only', async () => {
  const owners = await tableOwners()
  expect(owners.get('operation')).toBe('operations')
  const trespasses: string[] = []
  for (const file of await sourceFiles()) {
    const room = /^server\/([^/]+)\//.exec(file)?.[1] ?? file
    const text = await readFile(join(source, file), 'utf8')
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    // raw SQL lives in sql`…` templates; prose outside them is not a query
    const sql = [...code.matchAll(/\b(?:sql|query)(?:<[^`]*>)?(?:\(\s*)?`([^`]*)`/g)].map(([, part]) => part).join('\n')
    const builder = code.replaceAll(/`[^`]*`/g, '``')
    for (const part of [sql, builder.replaceAll(/^import .*$/gm, '')]) {
      for (const match of part.matchAll(query)) {
        const table = match[1] ?? (part === sql ? match[2] : undefined)
        const owner = table && owners.get(table)
        if (owner && owner !== room) trespasses.push(`${file} queries ${table} of ${owner}`)
      }
    }
  }
  expect(trespasses).toEqual([])
})

/** Writes nobody asked for by name: the queue's own book-keeping, sign-in, and rows whose use case records them (a picture is
 * stored and removed by whoever it belongs to). */
const writesWithoutRecord = [
  'server/accounts/attempts.ts',
  'server/accounts/demo-accounts.ts',
  'server/accounts/limit-requests.ts',
  'server/accounts/sign-in.ts',
  'server/jobs/idempotency.ts',
  'server/jobs/progress.ts',
  'server/jobs/worker.ts',
  'server/mail/outbox.ts',
  'server/media/store-media.ts',
  'server/newsroom/articles/events.ts',
  'server/newsroom/articles/publish-edition.ts',
  'server/newsroom/articles/remember-pictures.ts',
  'server/newsroom/checks/background-checks.ts',
  'server/newsroom/editing/hold-article.ts',
  'server/newsroom/editing/writer.ts',
  'server/newsroom/pictures/notice-expiry.ts',
  'server/newsroom/release/round.ts',
  'server/newsroom/revision.ts',
  'server/newsroom/search/write-words.ts',
  'server/newsroom/topics.ts',
  'server/newsroom/workflow/override-release.ts',
  'server/operations/run-plan.ts',
  'server/reports/desk/events.ts',
  'server/reports/desk/viewers.ts',
  'server/reports/incidents/build.ts',
  'server/reports/incidents/let-reports-go.ts',
  'server/reports/incidents/write-incident.ts',
  'server/reports/publication/forget-published.ts',
  'server/reports/reduce-reports.ts',
  'server/reports/write-reports.ts',
]

test('what somebody changes is recorded by the file that changes it', async () => {
  const writes =
    /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(|`\s*(?:insert into|update|delete from|merge into)\s/i
  const unrecorded: string[] = []
  for (const file of await sourceFiles()) {
    if (!file.startsWith('server/') || file.endsWith('audit/record.ts')) continue
    const text = await readFile(join(source, file), 'utf8')
    if (writes.test(text) && !text.includes('recordAudit(')) unrecorded.push(file)
  }
  expect(unrecorded.sort()).toEqual(writesWithoutRecord)
})

test('planning names no clock, no chance and no input or output outside its shells', async () => {
  const folder = join(import.meta.dirname, '..', 'packages', 'planning', 'src')
  const shell = /^cli(\.ts$|\/)|(^|[/-])worker\.ts$/
  const forbidden =
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b|\bprocess\.|\bconsole\./
  const found: string[] = []
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || shell.test(file)) continue
    const code = (await readFile(join(folder, file), 'utf8')).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    if (forbidden.test(code)) found.push(`${file}: ${forbidden.exec(code)?.[0]}`)
  }
  expect(found).toEqual([])
})
