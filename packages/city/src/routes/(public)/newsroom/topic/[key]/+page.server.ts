import { NotFound } from '#server/errors.ts'
import { listTopics } from '#server/newsroom/topics.ts'
import { loadList } from '../../load-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const topic = (await listTopics(event.locals.city.db)).find(({ key }) => key === event.params.key)
  if (!topic) throw new NotFound()
  return { topic, list: await loadList(event, { topic: topic.key }) }
}
