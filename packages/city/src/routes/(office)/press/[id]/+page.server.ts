import { z } from 'zod'
import { civilDate } from '#language/dates.ts'
import { hasRole, requireRole } from '#server/caller.ts'
import { listDistricts } from '#server/city/districts.ts'
import { Invalid } from '#server/errors.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { editableStates, saveArticle } from '#server/newsroom/articles/save-article.ts'
import { picturesIn } from '#server/newsroom/document/parts.ts'
import { addTopic } from '#server/newsroom/editing/add-topic.ts'
import { articleReadability } from '#server/newsroom/editing/article-readability.ts'
import { liveFigures } from '#server/newsroom/editing/live-figures.ts'
import { pictureChoices } from '#server/newsroom/pictures/choices.ts'
import { readPictures } from '#server/newsroom/pictures/read-pictures.ts'
import { pressReaders, pressRoles } from '#server/newsroom/press-roles.ts'
import { listTopics } from '#server/newsroom/topics.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'
import { halfTypedAddress, lacksBeginning, readFields } from './read-fields.ts'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { city, caller, settings } = locals
  requireRole(caller, ...pressReaders)
  const { id, version, type, language, state, content, operation_id, updated_at } = await getArticle(
    city,
    caller,
    params.id,
  )
  const today = civilDate(city.clock.now(), settings.timeZone)
  const ids = picturesIn(content)
  const pictures = await readPictures(city.db, ids, { language, today })
  const figures = await liveFigures(city, content)
  return {
    article: { id, version, type, language, state, content, operationId: operation_id, savedAt: updated_at.getTime() },
    account: caller.id,
    mayWrite: hasRole(caller, ...pressRoles),
    editable: editableStates.includes(state),
    districts: (await listDistricts(city.db)).map(({ key, name, parent }) => ({ key, name, parent })),
    topics: await listTopics(city.db),
    pictures,
    choices: ids.length === 0 ? [] : await pictureChoices(city, caller, { ids, today }),
    figures,
    reading: articleReadability({ content, language }, figures),
  }
}

export const actions: Actions = {
  /** without JavaScript: everything but lead, picture and text */
  save: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...pressRoles)
      const { version, newTopic } = readForm(
        form,
        z.object({ version: z.coerce.number(), newTopic: z.string().default('') }),
      )
      // what cannot be stored is said: without JavaScript nothing else keeps it
      if (lacksBeginning(form)) throw new Invalid('article.event-beginning', { field: 'eventStart' })
      if (halfTypedAddress(form) !== null) throw new Invalid('article.no-link', { field: 'registrationAddress' })
      const article = await getArticle(city, caller, event.params.id)
      const content = readFields(form, article.content)
      const topics = newTopic.trim() === '' ? [] : [await addTopic(city, caller, newTopic)]
      await saveArticle(city, caller, {
        ...{ id: article.id, version },
        content: { ...content, topics: [...new Set([...content.topics, ...topics])] },
      })
      return `/press/${article.id}?saved`
    }),
}
