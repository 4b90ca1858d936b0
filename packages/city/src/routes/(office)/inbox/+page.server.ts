import { requireRole } from '#server/caller.ts'
import { listDisturbanceTypes } from '#server/city/catalogue.ts'
import { listDistricts } from '#server/city/districts.ts'
import type { City } from '#server/city.ts'
import { KnownError } from '#server/errors.ts'
import { changeManyReports } from '#server/reports/desk/change-state.ts'
import { inboxQuery, parseInboxFilter } from '#server/reports/desk/inbox-filter.ts'
import { civilToday, listReports } from '#server/reports/desk/list-reports.ts'
import { readReport } from '#server/reports/desk/read-report.ts'
import { deskRoles } from '#server/reports/desk/roles.ts'
import { deleteView, listSavedViews, saveView } from '#server/reports/desk/saved-views.ts'
import { listStandardAnswers, textFor } from '#server/reports/desk/standard-answers.ts'
import { undoManyChanges } from '#server/reports/desk/undo.ts'
import { reportActions, reportStates } from '#server/reports/states.ts'
import { submitForm } from '#web/submit-form.ts'
import { actionChoices } from './action-choices.ts'
import { namedAgencies } from './named-agencies.ts'
import { readChange, readChosen } from './read-change.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller, language, settings }, url }) => {
  const filter = parseInboxFilter(url.searchParams)
  const list = await listReports(city, caller, filter)
  const [views, types, districts, agencies, answers] = await Promise.all([
    listSavedViews(city, caller),
    listDisturbanceTypes(city.db),
    listDistricts(city.db),
    namedAgencies(city, language),
    listStandardAnswers(city, caller),
  ])
  return {
    ...list,
    filter,
    query: inboxQuery(filter),
    views,
    today: civilToday(city, settings.timeZone),
    types: types.map((type) => ({
      key: type.key,
      group: type.group,
      name: language === 'de' ? type.name_de : type.name_en,
      offered: type.active && !type.fromImport,
    })),
    districts: districts.filter(({ parent }) => parent === null).map(({ key, name }) => ({ key, name })),
    agencies,
    states: reportStates,
    choices: actionChoices(
      reportActions.filter((action) => action !== 'withdraw'),
      agencies,
      language,
    ),
    answers: answers
      .filter(({ active }) => active)
      .map((answer) => ({ id: answer.id, name: answer.name, text: textFor(answer, language) })),
    outcome: await outcomeOf(city, caller, url.searchParams),
  }
}

const mostNamed = 10

/** What a bulk action did, from the address it led to: what was changed (to take it back), and what was left and why. */
async function outcomeOf(city: City, caller: App.Locals['caller'], params: URLSearchParams) {
  if (!params.has('done')) return null
  const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean)
  const left = list('left')
  const named = await Promise.all(
    left.slice(0, mostNamed).map(async (id) => {
      const report = await readReport(city, caller, id).catch((error: unknown) => {
        if (error instanceof KnownError) return null
        throw error
      })
      if (!report) return null
      const { type, state, placeName, placeWords, actions } = report
      return {
        id,
        type,
        state,
        placeName,
        placeWords,
        possible: actions.some((action) => action === params.get('done')),
      }
    }),
  )
  return { changed: list('changed'), left: left.length, named, undone: params.get('undone') }
}

export const actions: Actions = {
  change: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...deskRoles)
      const reports = readChosen(form)
      const change = readChange(form)
      const { changed, left } = await changeManyReports(city, caller, { reports, change })
      const versions = new Map(reports.map(({ id, version }) => [id, version]))
      return pathWith(event.url, {
        done: change.action,
        changed: changed.map((id) => `${id}~${versions.get(id)! + 1}`).join(','),
        left: left.join(','),
        ...(reports.length === 1 && { at: reports[0].id }),
      })
    }),
  undo: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...deskRoles)
      const undone = await undoManyChanges(city, caller, readChosen(form))
      return pathWith(event.url, { done: 'undo', undone: String(undone) })
    }),
  saveView: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...deskRoles)
      await saveView(city, caller, { name: String(form.get('name') ?? ''), query: event.url.search })
      return pathWith(event.url, { view: 'saved' })
    }),
  deleteView: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...deskRoles)
      await deleteView(city, caller, String(form.get('view') ?? ''))
      return pathWith(event.url, { view: 'deleted' })
    }),
}

/** The list as it was filtered, and what has just happened. */
function pathWith(url: URL, happened: Record<string, string>): string {
  const filter = parseInboxFilter(url.searchParams)
  const params = new URLSearchParams(inboxQuery(filter))
  if (filter.page > 1) params.set('page', String(filter.page))
  for (const [name, value] of Object.entries(happened)) if (value !== '') params.set(name, value)
  return `/inbox?${params.toString()}`
}
