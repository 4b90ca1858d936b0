import { openCity } from './src/server/open-city.ts'
import { publishEdition } from './src/server/newsroom/articles/publish-edition.ts'
import { lockedArticle } from './src/server/newsroom/articles/read-article.ts'
import { offerFigures } from './src/server/newsroom/figures/offer-figures.ts'
import { draftFromOperation } from './src/server/newsroom/drafts/draft-from-operation.ts'
import { saveArticle } from './src/server/newsroom/articles/save-article.ts'
import { commandLine } from './src/server/caller.ts'
const city = await openCity({ ...process.env, AUGENMASS_DATA: '/tmp/h/figures-data' })
const op = (await offerFigures(city, commandLine, { operationId: null, language: 'de' })).operations.find((o) => o.from === '2025-11-02')!
const id = await draftFromOperation(city, commandLine, { operationId: op.id, kind: 'tally' })
const offered = await offerFigures(city, commandLine, { operationId: op.id, language: 'de' })
const month = offered.groups.find((g) => g.title.startsWith('Störungen im'))!.figures[0]
const a = await lockedArticle(city.db, id)
const node = { type: 'figure' as const, attrs: { query: month.origin.query, key: month.key, parameters: { ...month.origin.parameters }, show: 'words' as const } }
a.content.body.content.unshift({ type: 'paragraph', content: [{ type: 'text', text: 'Gemeldet wurden ' }, node, { type: 'text', text: '.' }] })
await saveArticle(city, commandLine, { id, version: a.version, content: a.content })
await city.db.transaction().execute(async (trx) => publishEdition(trx, city, await lockedArticle(trx, id), { state: 'published', by: 'x', at: Date.now(), correction: null }))
await city.db.updateTable('operation' as never).set({ staff_per_day: 52 } as never).where('id' as never, '=', op.id as never).execute()
await city.db.updateTable('measure_count' as never).set({ count: 99 } as never).where('measure' as never, '=', 'seizure' as never).execute()
const { findFigureDrift } = await import('./src/server/newsroom/drift/find-drift.ts')
console.log(await findFigureDrift(city), (await city.db.selectFrom('article_address').select('slug').execute()))
await city.close()
