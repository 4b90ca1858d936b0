import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import sharp from 'sharp'
import { commandLine } from '../../caller.ts'
import { changeSetting } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { cleanPhoto } from '../../media/clean-photo.ts'
import { readMedia, storeMedia } from '../../media/store-media.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { placeNewReports } from '../incidents/place-new-reports.ts'
import { changeReportState } from './change-state.ts'
import { correctReport } from './correct-report.ts'
import { photoMedia, removePhoto } from './photos.ts'
import { readReport } from './read-report.ts'
import { deleteView, listSavedViews, saveView } from './saved-views.ts'
import { showContact } from './show-contact.ts'
import { saveStandardAnswer, listStandardAnswers } from './standard-answers.ts'
import { seeReport } from './viewers.ts'

const one = { ...callerWith('reports-desk'), id: 'one', name: 'N. N.' }
const other = { ...callerWith('reports-desk'), id: 'other', name: 'M. M.' }
const here = { lat: 51.5142, lon: 7.4653 }

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...here }, version: 0 })
})
beforeEach(() => city.clock.set('2025-11-03T10:00:00+01:00'))
afterAll(() => city.close())

const receive = async (input: { type?: string; mail?: string; place?: string } = {}) =>
  (await receiveReport(city, { type: 'noise', position: here, ...input })).id
const correct = (
  reportId: string,
  version: number,
  correction: Partial<Parameters<typeof correctReport>[2]['correction']>,
) =>
  correctReport(city, one, {
    reportId,
    version,
    correction: { type: 'noise', position: here, place: '', ...correction },
  })

async function addPicture(reportId: string): Promise<{ media: string; photo: string }> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const media = await storeMedia(city.db, city, await cleanPhoto(picture))
  const { id } = await city.db
    .insertInto('report_photo')
    .values({ report_id: reportId, media_id: media })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { media, photo: id }
}

test('the second person sees the first, and not themselves; after two minutes nobody is kept', async () => {
  const id = await receive()
  expect(await seeReport(city, one, id)).toEqual({ others: [], version: 1 })
  expect((await seeReport(city, other, id)).others).toEqual(['N. N.'])
  city.clock.set('2025-11-03T10:01:30+01:00')
  expect((await seeReport(city, one, id)).others).toEqual(['M. M.'])
  city.clock.set('2025-11-03T10:03:00+01:00')
  expect((await seeReport(city, one, id)).others).toEqual([])
  expect(await city.db.selectFrom('report_viewer').select('account').execute()).toEqual([{ account: 'one' }])
})

test('the first sees that the report has another version by now', async () => {
  const id = await receive()
  await changeReportState(city, other, { reportId: id, version: 1, change: { action: 'review' } })
  expect((await seeReport(city, one, id)).version).toBe(2)
})

test('of two who correct the same report the second is told, and nothing of the first is lost', async () => {
  const id = await receive()
  await correct(id, 1, { place: 'am Brunnen' })
  await expect(correct(id, 1, { place: 'am Kiosk' })).rejects.toThrow('report.changed-meanwhile')
  expect(await readReport(city, one, id)).toMatchObject({ placeWords: 'am Brunnen', version: 2 })
  await correct(id, 2, { place: 'am Kiosk' })
  expect((await readReport(city, one, id)).history.map(({ kind }) => kind)).toEqual([
    'received',
    'corrected',
    'corrected',
  ])
})

test('a corrected type brings its deadline from the day of receipt, and the report leaves its incident', async () => {
  const id = await receive()
  const same = await receive()
  await placeNewReports(city)
  city.clock.set('2025-11-05T10:00:00+01:00')
  await correct(id, 1, { type: 'bulky-waste' })
  expect(await readReport(city, one, id)).toMatchObject({ type: 'bulky-waste', deadline: { dueOn: '2025-11-06' } })
  await placeNewReports(city)
  expect((await readReport(city, one, id)).incident?.members.map((member) => member.id)).toEqual([id])
  const left = (await readReport(city, one, same)).incident?.members.map((member) => member.id)
  expect(left).toContain(same)
  expect(left).not.toContain(id)
})

test('a report in words gets a point, and one may lose it again; somewhere else in the country is refused', async () => {
  const id = (await receiveReport(city, { type: 'noise', position: null, place: 'hinter dem Kiosk' })).id
  await correct(id, 1, { place: 'hinter dem Kiosk' })
  await placeNewReports(city)
  expect((await readReport(city, one, id)).incident).not.toBeNull()
  await expect(correct(id, 2, { place: 'hinter dem Kiosk', position: { lat: 48.1, lon: 11.5 } })).rejects.toThrow(
    'report.far-away',
  )
  await correct(id, 2, { place: 'hinter dem Kiosk', position: null })
  await placeNewReports(city)
  expect(await readReport(city, one, id)).toMatchObject({ position: null, incident: null })
  await expect(correct(id, 3, { position: null })).rejects.toThrow('report.no-place')
})

test('what somebody writes into a correction is masked as everything else', async () => {
  const id = await receive()
  await correct(id, 1, { place: 'bei svenja@example.org' })
  expect((await readReport(city, one, id)).placeWords).not.toContain('svenja')
})

test('the mail address is shown to who asks for it, and each look is recorded', async () => {
  const id = await receive({ mail: 'resident@example.org' })
  const report = await readReport(city, one, id)
  expect(JSON.stringify(report)).not.toContain('resident@')
  expect(report).toMatchObject({ mailed: true, language: 'de' })
  expect(await showContact(city, one, id)).toBe('resident@example.org')
  const audit = await city.db.selectFrom('audit_entry').selectAll().where('subject_id', '=', id).execute()
  expect(audit.filter(({ action }) => action === 'report.contact-shown')).toMatchObject([{ caller: 'one' }])
  await expect(showContact(city, one, await receive())).rejects.toThrow('report.no-contact')
})

test('a photo is the desk’s to see and to remove for good, with a reason in the history', async () => {
  const id = await receive({ type: 'littering' })
  const { media, photo } = await addPicture(id)
  const asked = { reportId: id, photoId: photo }
  expect(await photoMedia(city, one, asked)).toBe(media)
  await expect(photoMedia(city, callerWith('planner'), asked)).rejects.toThrow('error.forbidden')
  await expect(photoMedia(city, one, { ...asked, reportId: await receive() })).rejects.toThrow('error.not-found')
  await expect(removePhoto(city, one, { ...asked, version: 1, reason: ' ' })).rejects.toThrow('report.photo-reason')
  await removePhoto(city, one, { ...asked, version: 1, reason: 'Person erkennbar' })
  expect(await readMedia(city.db, media)).toBeNull()
  expect((await readReport(city, one, id)).history.at(-1)).toMatchObject({
    kind: 'photo-removed',
    text: 'Person erkennbar',
  })
})

test('of a type without photos none stays: each goes with a line and a version of its own, and stays away', async () => {
  const id = await receive({ type: 'littering' })
  const kept = await receive({ type: 'littering' })
  const pictures = [await addPicture(id), await addPicture(id)]
  const untouched = await addPicture(kept)
  await correct(id, 1, { type: 'bulky-waste' })
  expect((await readReport(city, one, id)).photos).toHaveLength(2)
  await correct(id, 2, { type: 'unlawful-encampment' })
  expect(await readReport(city, one, id)).toMatchObject({ photos: [], version: 5 })
  for (const { media } of pictures) expect(await readMedia(city.db, media)).toBeNull()
  expect(await readMedia(city.db, untouched.media)).not.toBeNull()
  const { history } = await readReport(city, one, id)
  expect(history.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['received', null],
    ['corrected', null],
    ['corrected', null],
    ['photo-removed', 'type-without-photos'],
    ['photo-removed', 'type-without-photos'],
  ])
  await correct(id, 5, { type: 'bulky-waste' })
  expect(await readReport(city, one, id)).toMatchObject({ photos: [], version: 6 })
})

test('views are kept for each account by itself, and one of the same name is replaced', async () => {
  await saveView(city, one, { name: ' Müll ', query: '?type=littering&page=3&nonsense=1' })
  await saveView(city, one, { name: 'Müll', query: 'type=littering&due=overdue' })
  const [view, ...others] = await listSavedViews(city, one)
  expect(others).toEqual([])
  expect(view).toMatchObject({ name: 'Müll', query: 'type=littering&due=overdue' })
  expect(await listSavedViews(city, other)).toEqual([])
  await expect(deleteView(city, other, view.id)).rejects.toThrow('error.not-found')
  await expect(saveView(city, one, { name: ' ', query: '' })).rejects.toThrow('inbox.view-name')
  await deleteView(city, one, view.id)
  expect(await listSavedViews(city, one)).toEqual([])
})

test('a city begins with ten standard answers, which the administrator changes and the desk reads', async () => {
  const answers = await listStandardAnswers(city, one)
  expect(answers).toHaveLength(10)
  const { id, version, ...answer } = answers[0]
  const administrator = callerWith('administrator')
  await expect(saveStandardAnswer(city, one, { id, version, answer })).rejects.toThrow('error.forbidden')
  await saveStandardAnswer(city, administrator, { id, version, answer: { ...answer, name: 'Anders' } })
  await expect(saveStandardAnswer(city, administrator, { id, version, answer })).rejects.toThrow(
    'city.changed-meanwhile',
  )
  await saveStandardAnswer(city, administrator, { id: null, version: 0, answer: { ...answer, name: 'Neu' } })
  expect((await listStandardAnswers(city, one)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Anders', 'Neu']),
  )
  await expect(
    saveStandardAnswer(city, administrator, { id: null, version: 0, answer: { ...answer, text_en: '' } }),
  ).rejects.toThrow('inbox.answer-invalid')
})
