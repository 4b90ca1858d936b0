import { callerWith, type TestCity } from '../../database/test-city.ts'
import { createArticle, type NewArticle } from './create-article.ts'
import { publishEdition } from './publish-edition.ts'
import { lockedArticle } from './read-article.ts'

/** An article the public reads, as of the city's clock. @returns its id */
export async function publishForTest(city: TestCity, article: Partial<NewArticle>): Promise<string> {
  const press = callerWith('press')
  const id = await createArticle(city, press, { type: 'news', language: 'de', ...article })
  await city.db.transaction().execute(async (trx) => {
    await publishEdition(trx, city, await lockedArticle(trx, id), {
      ...{ state: 'published', by: press.id, at: city.clock.now(), correction: null },
    })
  })
  return id
}
