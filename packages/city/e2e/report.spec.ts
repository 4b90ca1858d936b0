import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, expectAccessible, test } from './journey.ts'

const phone = { viewport: { width: 320, height: 640 } }
const phoneWithoutScripts: BrowserContextOptions = { ...phone, javaScriptEnabled: false }

/** Programs are faster than that, and refused. */
const readingMilliseconds = 3_100

const photo = async (name: string, background = '#8a7') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

const words = {
  de: {
    path: '',
    report: 'Melden',
    next: 'Weiter',
    begging: 'Aggressives Betteln',
    yes: 'Ja',
    again: 'Immer wieder',
    people: '2 bis 5',
    call: 'Rufen Sie jetzt an',
    search: 'Suchen',
    take: 'Diesen Ort nehmen',
    noPhotos: 'Hierzu nehmen wir keine Fotos an',
    text: 'Was ist los?',
    send: 'Meldung absenden',
    thanks: 'Danke, Ihre Meldung ist angekommen',
    told: 'Ihre Meldung ist da.',
    look: 'Code ansehen',
    code: 'Schon gemeldet?',
    yours: 'Ihre Meldung: Aggressives Betteln',
  },
  en: {
    path: '/en',
    report: 'Report it',
    next: 'Continue',
    begging: 'Aggressive begging',
    yes: 'Yes',
    again: 'Again and again',
    people: '2 to 5',
    call: 'Call now',
    search: 'Search',
    take: 'Take this place',
    noPhotos: 'We take no photos for this',
    text: 'What is going on?',
    send: 'Send report',
    thanks: 'Thank you, your report has arrived',
    told: 'Your report has arrived.',
    look: 'See code',
    code: 'Reported already?',
    yours: 'Your report: Aggressive begging',
  },
} as const

for (const language of ['de', 'en'] as const) {
  const w = words[language]

  test(`a resident on a phone without JavaScript reports begging and finds the report again (${language})`, async ({
    visitor,
  }) => {
    const page = await visitor(phoneWithoutScripts)
    const scripted = await visitor(phone)
    await page.goto(w.path || '/')
    await page.getByRole('link', { name: w.report, exact: true }).click()
    await accessible(page, scripted)

    await expect(page.locator('main a[href^="tel:"]').first()).toHaveText('110')
    await page.getByRole('radio', { name: w.begging }).check()
    await page.getByRole('button', { name: w.next }).click()
    await accessible(page, scripted)
    await page.getByRole('radio', { name: w.yes, exact: true }).check()
    await page.getByRole('radio', { name: w.again }).check()
    await page.getByRole('radio', { name: w.people }).check()
    await page.getByRole('button', { name: w.next }).click()

    await accessible(page, scripted)
    await page.locator('input[name="q"]').fill('Kampstr. 12')
    await page.getByRole('button', { name: w.search, exact: true }).click()
    await accessible(page, scripted)
    await page.getByRole('radio', { name: /^Kampstraße/ }).check()
    await page.getByRole('button', { name: w.take }).click()

    // of begging nobody learns what else was told nearby
    await expect(page).toHaveURL(/\/report\/details\?/)
    await expect(page.getByText('Kampstraße 12').first()).toBeVisible()
    await expect(page.getByText(w.noPhotos)).toBeVisible()
    await expect(page.locator('input[type="file"]')).toHaveCount(0)
    await accessible(page, scripted)
    await page.waitForTimeout(readingMilliseconds)
    await page.getByLabel(w.text).fill('Vor dem Eingang wird der Weg versperrt.')
    await page.getByRole('button', { name: w.send }).click()

    await expect(page.getByRole('heading', { level: 1, name: w.thanks })).toBeVisible()
    await expect(page.getByText(w.told).first()).toBeVisible()
    await expect(page.getByText('Vor dem Eingang wird der Weg versperrt.')).toBeVisible()
    await accessible(page, scripted)
    const link = await page.locator('main code').first().innerText()
    expect(new URL(link).pathname).toMatch(new RegExp(`^${w.path}/report/[\\w-]{22}$`))

    await page.goto(w.path || '/')
    await page.getByLabel(w.code).fill(link)
    await page.getByRole('button', { name: w.look }).click()
    await expect(page.getByRole('heading', { level: 1, name: w.yours })).toBeVisible()
  })
}

test('it is happening now and somebody may be in danger: 110 and 112 once more, large', async ({ visitor }) => {
  const page = await visitor(phoneWithoutScripts)
  await begin(page, 'helpless-person')
  await expect(page.getByRole('heading', { name: words.de.call })).toBeVisible()
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByRole('heading', { name: words.de.call })).toBeVisible()
})

test('what another authority is responsible for says which one, and can be reported all the same', async ({
  visitor,
}) => {
  const page = await visitor(phoneWithoutScripts)
  await begin(page, 'defective-lighting')
  await expect(page.getByText('Dafür ist Betrieb der Straßenbeleuchtung zuständig')).toBeVisible()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await describePlace(page, 'Laterne vor dem Theater')
  await page.waitForTimeout(readingMilliseconds)
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  // the agencies the program brings have no mail address: nobody was told yet, and nothing else is said
  await expect(
    page.getByText('Zuständig ist eine andere Stelle: Betrieb der Straßenbeleuchtung.').first(),
  ).toBeVisible()
  await expect(page.getByText('weitergegeben')).toHaveCount(0)
})

test('a way on without an answer says what is missing, at the top and in the title', async ({ visitor }) => {
  const page = await visitor(phone)
  await page.goto('/report?source=resident')
  await expect(page).toHaveTitle(/^Fehler: Was stört\?/)
  await expect(page.getByRole('alert')).toContainText('Wählen Sie aus, was stört.')
  await expectAccessible(page)
  await begin(page, 'littering')
  await page.goto(`${page.url()}&lat=52.52&lon=13.4`)
  await expect(page.getByRole('alert')).toContainText('Dieser Ort liegt nicht in dieser Stadt')
  await expectAccessible(page)
})

test('personal data are shown before they are masked; text and photo survive every step', async ({ visitor }) => {
  const page = await visitor(phone)
  await begin(page, 'vandalism')
  await describePlace(page, 'an der Unterführung')
  await page.getByLabel('Was ist los?').fill('Graffiti. Rückfragen an svenja@example.org')
  await page.getByLabel('Foto 1', { exact: true }).setInputFiles(await photo('wand.jpg'))
  // a form that was never begun here
  await page.locator('input[name="started"]').evaluate((input: HTMLInputElement) => (input.value = 'x.y'))
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('alert')).toContainText('Dieses Formular konnten wir nicht prüfen')
  await expect(page.getByLabel('Was ist los?')).toHaveValue('Graffiti. Rückfragen an svenja@example.org')

  await page.waitForTimeout(readingMilliseconds)
  await page.getByLabel('Foto 1', { exact: true }).setInputFiles(await photo('wand.jpg'))
  await page
    .getByLabel('Foto 2', { exact: true })
    .setInputFiles({ name: 'brief.pdf', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('alert')).toContainText('brief.pdf: Dateien im Format PDF')
  await expect(page.getByText('Ein Foto ist schon hochgeladen')).toBeVisible()

  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'So speichern wir Ihre Meldung' })).toBeVisible()
  await expect(page.locator('mark')).toHaveText('[E-Mail]')
  await expect(page.getByText('E-Mail-Adresse: 1-mal')).toBeVisible()
  await page.getByRole('button', { name: 'Text ändern' }).click()
  await expect(page.getByLabel('Was ist los?')).toHaveValue('Graffiti. Rückfragen an svenja@example.org')
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await page.getByRole('button', { name: 'So absenden' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Ihre Meldung ist angekommen' })).toBeVisible()
  await expect(page.getByText('Graffiti. Rückfragen an [E-Mail]')).toBeVisible()
  const picture = page.getByRole('img', { name: 'Foto 1 zu Ihrer Meldung' })
  await expect(picture).toHaveCount(1)
  const source = new URL((await picture.getAttribute('src'))!, page.url()).href
  const answer = await page.request.get(source)
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
  await expectAccessible(page)

  // somebody else's link does not lead to it
  const other = source.replace(/report\/[\w-]{22}/, `report/${'A'.repeat(22)}`)
  expect((await page.request.get(other)).status()).toBe(404)
})

test('a photo is seen before it is sent, can be taken back, and one that is gone leaves the others', async ({
  visitor,
}) => {
  const page = await visitor(phoneWithoutScripts)
  await begin(page, 'vandalism')
  await describePlace(page, 'an der Brücke')
  await page.waitForTimeout(readingMilliseconds)
  const origin = new URL(page.url()).origin
  await page.getByLabel('Was ist los?').fill('Graffiti. Rückfragen an svenja@example.org')
  for (const n of [1, 2, 3]) await page.getByLabel(`Foto ${n}`, { exact: true }).setInputFiles(await photo(`${n}.jpg`))
  // the same picture three times is one photo
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  const preview = page.locator('img[src*="/report/details/photo/"]')
  await expect(preview).toHaveCount(1)
  const address = new URL((await preview.getAttribute('src'))!, origin).href
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
  await page.getByRole('button', { name: 'Text ändern' }).click()
  await expect(preview).toHaveCount(1)

  await page.getByLabel('Foto 2', { exact: true }).setInputFiles(await photo('zwei.jpg', '#468'))
  await page.getByLabel('Was ist los?').fill('Graffiti, groß')
  await page.getByRole('button', { name: 'Foto 1 entfernen' }).click()
  await expect(page.getByLabel('Was ist los?')).toHaveValue('Graffiti, groß')
  await expect(preview).toHaveCount(1)
  expect(await preview.getAttribute('src')).not.toBe(new URL(address).pathname)
  expect((await page.request.get(address)).status()).toBe(404)

  // in another tab the same form took one back
  const stale = await page.context().newPage()
  await page.getByLabel('Foto 2', { exact: true }).setInputFiles(await photo('drei.jpg', '#a40'))
  await page.getByLabel('Was ist los?').fill('Graffiti. Rückfragen an svenja@example.org')
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(preview).toHaveCount(2)
  const form = page.locator('main form')
  await stale.request.post(new URL((await form.getAttribute('action'))!, page.url()).href, {
    multipart: { remove: await page.locator('input[name="photo"]').first().inputValue() },
    headers: { origin, accept: 'text/html' },
  })
  await page.getByRole('button', { name: 'So absenden' }).click()
  await expect(page.getByRole('alert')).toContainText('Ein Foto ist nicht mehr da')
  await expect(page.getByLabel('Was ist los?')).toHaveValue('Graffiti. Rückfragen an svenja@example.org')
  await expect(preview).toHaveCount(1)
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await page.getByRole('button', { name: 'So absenden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Ihre Meldung ist angekommen' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Foto \d zu Ihrer Meldung/ })).toHaveCount(1)
})

test('the language changes in the middle of the form, and nothing typed or chosen is lost', async ({ visitor }) => {
  const page = await visitor(phoneWithoutScripts)
  await begin(page, 'littering')
  await describePlace(page, 'am Kiosk')
  await page.waitForTimeout(readingMilliseconds)
  await page.getByLabel('Was ist los?').fill('Überall Scherben')
  await page.getByLabel('Foto 1', { exact: true }).setInputFiles(await photo('scherben.jpg'))
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/report\/details\?/)
  await expect(page.getByLabel('What is going on?')).toHaveValue('Überall Scherben')
  await expect(page.getByRole('button', { name: 'Remove photo 1' })).toBeVisible()
  // Enter sends the report, whatever other buttons the form has
  await page.getByLabel('Place in words').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, your report has arrived' })).toBeVisible()
})

test('a report is sent once, however often its form is', async ({ visitor }) => {
  const page = await visitor(phone)
  await begin(page, 'noise')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await describePlace(page, 'im Innenhof')
  await page.waitForTimeout(readingMilliseconds)
  const form = page.locator('form[enctype]')
  const action = new URL((await form.getAttribute('action'))!, page.url()).href
  const fields = await form.evaluate(
    (element: HTMLFormElement) => Object.fromEntries(new FormData(element)) as Record<string, string>,
  )
  delete fields.file
  const origin = new URL(page.url()).origin
  const send = () =>
    page.request.post(action, {
      multipart: { ...fields, step: 'send' },
      maxRedirects: 0,
      headers: { origin, accept: 'text/html' },
    })
  const [first, second, third] = [...(await Promise.all([send(), send()])), await send()]
  expect(first!.headers().location).toMatch(/^\/report\/[\w-]{22}\?new$/)
  expect(second!.headers().location).toBe(first!.headers().location)
  expect(third!.headers().location).toBe(first!.headers().location)
})

test('a program that fills in the hidden field is refused, and what was typed is kept', async ({ visitor }) => {
  const page = await visitor(phone)
  await begin(page, 'littering')
  await describePlace(page, 'am Kiosk')
  await page.waitForTimeout(readingMilliseconds)
  const trap = page.locator('input[name="website"]')
  await trap.evaluate((input: HTMLInputElement) => (input.value = 'http://spam.example'))
  await page.getByLabel('Was ist los?').fill('Es liegt Müll')
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('alert')).toContainText('Ein Feld, das leer bleiben muss')
  await expect(page.getByLabel('Was ist los?')).toHaveValue('Es liegt Müll')
  await expect(trap).toHaveValue('')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Ihre Meldung ist angekommen' })).toBeVisible()
})

test('who is disturbed by the same says so with one click; whoever withdraws deletes', async ({ visitor }) => {
  const page = await visitor(phoneWithoutScripts)
  const scripted = await visitor(phone)
  await begin(page, 'bulky-waste')
  await findPlace(page, 'Kampstraße')
  // of an earlier run of these journeys
  if (page.url().includes('/nearby')) await page.getByRole('link', { name: 'Etwas anderes melden' }).click()
  await page.waitForTimeout(readingMilliseconds)
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  const mine = page.url().replace('?new', '')

  await begin(page, 'bulky-waste')
  await findPlace(page, 'Kampstraße')
  await expect(page.getByRole('heading', { level: 1, name: 'In der Nähe schon gemeldet' })).toBeVisible()
  await accessible(page, scripted)
  await page.waitForTimeout(readingMilliseconds)
  await page
    .getByRole('button', { name: /^Mir auch/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Sie sind mitgezählt' })).toBeVisible()
  await accessible(page, scripted)
  // once more says the same, and counts nothing
  await begin(page, 'bulky-waste')
  await findPlace(page, 'Kampstraße')
  const again = page.getByRole('button', { name: /^Mir auch/ }).first()
  await again.click()
  await expect(page.getByRole('alert')).toContainText('Das ging sehr schnell')
  await page.waitForTimeout(readingMilliseconds)
  await again.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Sie sind mitgezählt' })).toBeVisible()

  await page.goto(mine)
  await expect(page.getByText('Eine weitere Person meldet dasselbe.')).toBeVisible()
  await page.getByRole('link', { name: 'Meldung zurückziehen und löschen' }).click()
  await accessible(page, scripted)
  await page.getByRole('button', { name: 'Zurückziehen und löschen' }).click()
  await expect(page).toHaveURL(mine)
  await expect(page.getByText('Sie haben Ihre Meldung zurückgezogen.')).toBeVisible()
  await expect(page.getByText('Kampstraße')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Meldung zurückziehen und löschen' })).toHaveCount(0)
  await accessible(page, scripted)
})

test('a code that was never given out is a page that says so', async ({ visitor, request }) => {
  const page = await visitor(phoneWithoutScripts)
  await page.goto('/report/find?code=no-code')
  await expect(page.getByText('Diesen Code gibt es nicht.')).toBeVisible()
  const answer = await request.get('/report/no-code')
  expect(answer.status()).toBe(404)
})

test('the page behind the link is kept by nobody', async ({ visitor }) => {
  const page = await visitor(phoneWithoutScripts)
  await begin(page, 'littering')
  await describePlace(page, 'am Kiosk')
  await page.waitForTimeout(readingMilliseconds)
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Ihre Meldung ist angekommen' })).toBeVisible()
  const headers = (await page.request.get(page.url())).headers()
  expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' })
})

test('only step 2 loads JavaScript, at most 60 kB; the map comes when it is opened, and its point goes on', async ({
  visitor,
}) => {
  const plain = await visitor(phone)
  const none: string[] = []
  await begin(plain, 'littering')
  const query = new URL(plain.url()).search
  await plain.goto('/imprint')
  plain.on('request', (request) => request.resourceType() === 'script' && none.push(request.url()))
  for (const path of ['/', '/report', '/report?type=noise', `/report/details${query}`, '/report/x', '/accessibility'])
    await plain.goto(path, { waitUntil: 'networkidle' })
  expect(none).toEqual([])

  const page = await visitor(phone)
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(`/report/where${query}`, { waitUntil: 'networkidle' })
  const open = page.getByRole('button', { name: 'Auf der Karte wählen' })
  await expect(open).toBeVisible()
  const loaded = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0)
  test.info().annotations.push({ type: 'JavaScript of step 2, gzip', description: `${(loaded / 1000).toFixed(1)} kB` })
  expect(loaded).toBeGreaterThan(0)
  expect(loaded).toBeLessThan(60_000)

  const count = scripts.length
  await open.click()
  const take = page.getByRole('button', { name: 'Diesen Punkt nehmen' })
  await expect(take).toBeEnabled()
  expect(scripts.length).toBeGreaterThan(count)
  await expectAccessible(page)
  await take.click()
  await expect(page).toHaveURL(/\/report\/(details|nearby)\?.*lat=51\.\d+&lon=7\.\d+/)
})

test('the device’s position goes on to step 3', async ({ visitor }) => {
  const page = await visitor({
    ...phone,
    geolocation: { latitude: 51.5142, longitude: 7.4653 },
    permissions: ['geolocation'],
  })
  await begin(page, 'dog-offence')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('button', { name: 'Meinen Standort verwenden' }).click()
  await expect(page).toHaveURL(/\/report\/(details|nearby)\?.*lat=51\.51420&lon=7\.46530/)
})

test('a barrier is told, and waits on the administrator’s home page until it is seen to', async ({
  visitor,
  pageOf,
}) => {
  const page = await visitor(phoneWithoutScripts)
  const text = `Der Knopf ist zu klein (${Date.now()})`
  await page.goto('/accessibility')
  await page.getByLabel('Was geht nicht, und auf welcher Seite?').fill(text)
  await page.waitForTimeout(readingMilliseconds)
  await page.getByRole('button', { name: 'Nachricht senden' }).click()
  await expect(page.getByText('Danke, Ihre Nachricht ist angekommen')).toBeVisible()

  const office = await pageOf('administrator')
  await office.goto('/home')
  const message = office.getByRole('listitem').filter({ hasText: text })
  await expectAccessible(office)
  await message.getByRole('button', { name: 'Erledigt, löschen' }).click()
  await expect(message).toHaveCount(0)
})

/** Step 1 with a type; leads to step 2, or to the type's questions. */
async function begin(page: Page, type: string): Promise<void> {
  await page.goto('/report')
  await page.locator(`input[value="${type}"]`).check()
  await page.getByRole('button', { name: 'Weiter' }).click()
}

async function describePlace(page: Page, text: string): Promise<void> {
  await page.getByLabel('Ort in Worten').fill(text)
  await page.getByRole('button', { name: 'Mit diesen Worten weiter' }).click()
  await expect(page.getByLabel('Ort in Worten')).toHaveValue(text)
}

async function findPlace(page: Page, name: string): Promise<void> {
  await page.locator('input[name="q"]').fill(name)
  await page.getByRole('button', { name: 'Suchen', exact: true }).click()
  await page
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .first()
    .check()
  await page.getByRole('button', { name: 'Diesen Ort nehmen' }).click()
}

/** The same page, looked at by axe, which needs JavaScript; and how it fits the screen without. */
async function accessible(page: Page, scripted: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await scripted.goto(page.url())
  await expectAccessible(scripted)
}
