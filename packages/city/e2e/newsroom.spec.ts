import { openCity } from '../src/server/open-city.ts'
import { expect, expectAccessible, test } from './journey.ts'
import { seedArticles } from './newsroom-articles.ts'

test.skip(!process.env.E2E_DATA, 'needs the data folder of the server it asks')

const whole = '/newsroom/pruefstueck-mehr-praesenz-in-der-innenstadt-und-woran-sich-das-messen-laesst'

test.beforeAll(async () => {
  const city = await openCity({ AUGENMASS_DATA: process.env.E2E_DATA })
  try {
    await seedArticles(city, Date.now())
  } finally {
    await city.close()
  }
})

for (const [width, colorScheme] of [
  [320, 'dark'],
  [1280, 'light'],
] as const) {
  test(`the newsroom is accessible, ${width} pixels, ${colorScheme}`, async ({ visitor }) => {
    const page = await visitor({ viewport: { width, height: 640 }, colorScheme })
    const paths = [
      whole,
      '/newsroom',
      '/newsroom/topic/pruefstand?page=2',
      '/newsroom/pruefstueck-termin-der-noch-kommt',
    ]
    for (const path of [
      ...paths,
      `/en${whole}`,
      '/en/newsroom/pruefstueck-ohne-alles',
      '/newsroom/pruefstueck-gesperrt',
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectAccessible(page)
    }
  })
}

test('an article is read whole without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  const foreign: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && foreign.push(request.url()))
  await page.goto(whole)
  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { level: 1, name: 'Prüfstück: Mehr Präsenz' })).toBeVisible()
  await expect(article.getByText('Bild: Stadt Beispiel / Pressestelle').first()).toBeVisible()
  await expect(article.getByRole('figure', { name: 'Die Amtsleitung' })).toBeVisible()
  // one click says where the figure comes from
  await expect(article.getByText(/bis zu \d+/).first()).toBeVisible()
  await article.getByRole('button', { name: 'Woher kommt diese Zahl?' }).click()
  await expect(article.getByText('Einsatzplan').first()).toBeVisible()
  await page.keyboard.press('Escape')
  // nothing of the video is there before somebody agrees
  await expect(article.getByRole('link', { name: /Einverstanden/ })).toBeHidden()
  await article.getByText('Video ansehen').click()
  await expect(article.getByRole('link', { name: 'video.example öffnen' })).toHaveAttribute('href', /^https:\/\/video/)
  await expect(article.getByText('fehlte die Dachzeile')).toBeVisible()
  await expect(article.getByRole('link', { name: 'presse@stadt.example' })).toBeVisible()
  await page.getByRole('link', { name: 'Mehr Nachrichten' }).click()
  await expect(page).toHaveURL(/\/newsroom$/)
  expect(foreign).toEqual([])
})

test('an article has all its parts, and what is read next stands there whole', async ({ visitor, request }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(whole)
  const article = page.getByRole('article')
  const [kicker, headline] = [article.getByText('Prüfstand, berichtigt'), article.getByRole('heading', { level: 1 })]
  const top = async (part: typeof kicker) => (await part.boundingBox())!.y
  expect(await top(kicker)).toBeLessThan(await top(headline))
  await expect(article.getByRole('time').first()).toHaveText(/^(Mo|Di|Mi|Do|Fr|Sa|So)\s\d{1,2}\.\s\p{L}+\s\d{4}$/u)
  await expect(article.getByRole('listitem').filter({ hasText: 'zwei Schichten am Tag' })).toBeVisible()
  await expect(article.getByText('Der Abend in Bildern')).toBeVisible()
  await article.getByText('Das Video in Worten').click()
  await expect(article.getByText('Zu sehen ist ein Platz.')).toBeVisible()
  const download = article.getByRole('link', { name: 'Herunterladen: Fragen und Antworten' })
  await expect(article.getByText('TXT')).toBeVisible()
  expect(await (await request.get((await download.getAttribute('href'))!)).text()).toContain('Der Ordnungsdienst.')
  await expect(article.getByRole('link', { name: 'Per E-Mail weitergeben' })).toHaveAttribute('href', /^mailto:\?/)
  for (const [language, address] of [
    ['de', /\/newsroom\/pruefstueck-mehr/],
    ['en', /\/en\/newsroom\/test-piece/],
  ] as const)
    await expect(page.locator(`link[rel=alternate][hreflang=${language}]`)).toHaveAttribute('href', address)

  const more = page.getByRole('region', { name: 'Weitere Nachrichten' })
  const teaser = more.getByRole('listitem').filter({ hasText: 'Prüfstück Termin, der noch kommt' })
  await expect(teaser.getByRole('time')).toHaveText(/^(Mo|Di|Mi|Do|Fr|Sa|So)\s\d{1,2}\.\s\p{L}+\s\d{4}$/u)
  await expect(teaser.getByText('Bild: Stadt Beispiel')).toBeVisible()
  for (const path of ['/newsroom/district/hoerde', `/newsroom/${new Date().toISOString().slice(0, 7)}`]) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: /Prüfstück: Mehr Präsenz/ })).toBeVisible()
  }
  const moved = await request.get('/newsroom/pruefstueck-frueher', { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, whole])
})

test('no picture moves the text while an article loads, and each comes in the size it is shown in', async ({
  visitor,
}) => {
  const page = await visitor()
  // typefaces are here then: on a slow first visit they may move a line
  await page.goto('/newsroom/newsletter')
  await page.evaluate(() => document.fonts.ready)
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(whole)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
  const pictures = await page.locator('article img').evaluateAll((all: HTMLImageElement[]) =>
    all.map((img) => ({
      file: img.currentSrc,
      places: img.width > 0 && img.height > 0,
      // its own width as loaded, to that on the screen
      share: img.naturalWidth / (img.getBoundingClientRect().width * devicePixelRatio),
    })),
  )
  expect(pictures.length).toBeGreaterThan(3)
  for (const { file, places, share } of pictures) {
    expect(new URL(file).pathname).toMatch(/\.avif$/)
    expect(places).toBe(true)
    expect(share).toBeLessThan(4)
  }
})

test('a picture without alternative text is called by its caption in an article, and by nothing in a teaser', async ({
  visitor,
}) => {
  const page = await visitor()
  await page.goto(whole)
  await expect(page.getByRole('img', { name: 'Leitung des Ordnungsamts' })).toHaveCount(1)
  await page.goto('/newsroom')
  const teaser = page.getByRole('link', { name: 'Prüfstück Termin, der noch kommt' }).locator('xpath=ancestor::div[2]')
  await expect(teaser.locator('img')).toHaveAttribute('alt', '')
})

test('languages lead to each other, and a text of one language may stand in the frame of the other', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(whole)
  await page.getByRole('link', { name: 'EN', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/newsroom\/test-piece-more-presence/)
  await page.getByRole('link', { name: 'DE', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${whole}$`))
  // the German address in an English frame leads to the English version
  await page.goto(`/en${whole}`)
  await expect(page).toHaveURL(/\/en\/newsroom\/test-piece-more-presence/)
  await page.goto('/en/newsroom/pruefstueck-ohne-alles')
  await expect(page.getByText('This article is only available in German.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /[^n]\/newsroom\/pruefstueck-ohne-alles$/)
  await page.goto(whole)
  await page.getByRole('link', { name: 'Leichter Sprache' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de-simple')
})

test('a warning stands on top while it holds; an event stands on top until it is over', async ({ visitor }) => {
  const page = await visitor()
  for (const path of ['/', '/newsroom']) {
    await page.goto(path)
    const warnings = page.getByRole('region', { name: 'Warnungen' })
    await expect(warnings.getByRole('link', { name: 'Prüfstück Warnung, die gilt' })).toBeVisible()
    await expect(warnings.getByRole('link', { name: 'Prüfstück Warnung, die galt' })).toHaveCount(0)
  }
  await page.goto('/newsroom/pruefstueck-termin-der-noch-kommt')
  const box = page.getByRole('region', { name: 'Termin' })
  await expect(box.getByText('Mi 6. November 2999, 18:00 bis 20:00 Uhr')).toBeVisible()
  expect(await box.evaluate((node) => node.compareDocumentPosition(document.querySelector('article img')!))).toBe(4)
  await page.goto('/newsroom/pruefstueck-termin-der-war')
  await expect(page.getByRole('region', { name: 'Dieser Termin ist vorbei' })).toBeVisible()
})

test('the list goes on page by page, and machines are told so', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/newsroom/topic/pruefstand')
  await expect(page.locator('link[rel=next]')).toHaveAttribute('href', '/newsroom/topic/pruefstand?page=2')
  await page.getByRole('link', { name: 'Ältere Nachrichten' }).click()
  await expect(page.getByRole('link', { name: 'Prüfstück Nummer 20' })).toBeVisible()
  await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', '/newsroom/topic/pruefstand')
  expect((await page.goto('/newsroom/topic/pruefstand?page=99'))?.status()).toBe(404)
})

test('what was taken away says so at its address', async ({ visitor }) => {
  const page = await visitor()
  for (const [path, status, title] of [
    ['/newsroom/pruefstueck-zurueckgezogen', 410, 'Diese Nachricht wurde zurückgezogen'],
    ['/newsroom/pruefstueck-gesperrt', 451, 'Diese Nachricht ist gesperrt'],
    ['/newsroom/gibt-es-nicht', 404, 'Diese Nachricht gibt es nicht'],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Grund: Prüfung.')).toHaveCount(status === 404 ? 0 : 1)
  }
})

test('on paper stands the article with its address and the origin of its figures, and nothing around it', async ({
  visitor,
}) => {
  const page = await visitor()
  await page.goto(whole)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Woher die Zahlen kommen')).toBeVisible()
  await expect(page.getByText(new RegExp(`^http.*${whole}$`))).toBeVisible()
  for (const gone of [page.getByRole('contentinfo'), page.getByText('Weitere Nachrichten'), page.getByText('Teilen')])
    await expect(gone).toBeHidden()
})

test('readers search without JavaScript, also with a typing error', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/newsroom')
  await page.getByRole('searchbox').fill('Prüfstükc Präsens')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await expect(page.getByText('ähnlich geschriebenen')).toBeVisible()
  await page.getByRole('link', { name: /Prüfstück: Mehr Präsenz/ }).click()
  await expect(page).toHaveURL(new RegExp(`${whole}$`))
  await page.goto('/en/newsroom/search?q=Zeppelin')
  await expect(page.getByText('No article on “Zeppelin”')).toBeVisible()
  // what there is in the other language is one click away
  await page.goto('/en/newsroom/search?q=Mehr+Präsenz+Prüfstück')
  await page.getByRole('link', { name: /^Show .* in German$/ }).click()
  await expect(page.getByRole('link', { name: /Prüfstück: Mehr Präsenz/ })).toBeVisible()
})

test('a page is sent small, and not again to who has it', async ({ request }) => {
  const first = await request.get(whole, { headers: { 'accept-encoding': 'br' } })
  const { etag, 'content-encoding': encoding, 'content-length': length } = first.headers()
  expect(encoding).toBe('br')
  // limits of the newsroom: HTML 30 kB, style sheets 15 kB as they are sent
  expect(Number(length)).toBeLessThan(30_000)
  const sheets = [...(await first.text()).matchAll(/href="(\/_app\/[^"]+\.css)"/g)].map(([, href]) => href)
  expect(sheets.length).toBeGreaterThan(0)
  let bytes = 0
  for (const sheet of sheets) {
    const sent = await request.get(sheet, { headers: { 'accept-encoding': 'br' } })
    bytes += Number(sent.headers()['content-length'])
  }
  expect(bytes).toBeLessThan(15_000)
  expect((await request.get(whole, { headers: { 'accept-encoding': 'br', 'if-none-match': etag } })).status()).toBe(304)
})
