import { expect, expectAccessible, test } from './journey.ts'

const pages = ['/', '/sign-in', '/password', '/imprint', '/privacy', '/accessibility', '/attribution', '/no-such-page']

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`public pages are accessible, ${width} pixels, ${colorScheme}`, async ({ visitor }) => {
      const page = await visitor({ viewport: { width, height: 640 }, colorScheme })
      for (const path of pages) {
        await page.goto(path)
        await expect(page.locator('html')).toHaveAttribute('lang', 'de')
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
      }
    })
  }
}

test('public pages load no JavaScript', async ({ visitor }) => {
  const page = await visitor()
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  for (const path of pages) await page.goto(path, { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
})

test('switching the language is a link to the same page', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/privacy')
  await page.getByRole('link', { name: 'EN', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/privacy$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
  await page.getByRole('link', { name: 'DE', exact: true }).click()
  await expect(page).toHaveURL(/\/privacy$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Datenschutz' })).toBeVisible()
})

test('the start page says where its figure comes from', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/')
  const week = page.getByRole('region', { name: 'Eine Woche in Zahlen' })
  await expect(week.getByText('Störungen in der ganzen Stadt')).toBeVisible()
  await week.getByRole('button', { name: 'Woher kommt diese Zahl?' }).click()
  await expect(week.getByText('veröffentlichte Wochenzahlen')).toBeVisible()
  await expect(week.getByText('erzeugten Beispieldaten')).toBeVisible()
})

test('appearance is chosen without JavaScript and stays', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false, colorScheme: 'light' })
  await page.goto('/imprint')
  await page.getByRole('button', { name: 'dunkel' }).click()
  await expect(page).toHaveURL(/\/imprint$/)
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark')
  await page.goto('/en')
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark')
  await page.getByRole('button', { name: 'as the device' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-kern-theme', /./)
})

test('error pages name the request in both languages, the answer carries the same reference', async ({ visitor }) => {
  const page = await visitor()
  for (const [path, title] of [
    ['/no-such-page', 'Seite nicht gefunden'],
    ['/en/no-such-page', 'Page not found'],
  ] as const) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText(response!.headers()['x-request-id']!)).toBeVisible()
  }
})

test('a form from another host is refused', async ({ request, baseURL }) => {
  const form = { appearance: 'dark', back: '/' }
  const foreign = await request.post('/appearance', {
    form,
    headers: { origin: 'https://evil.example' },
    maxRedirects: 0,
  })
  expect(foreign.status()).toBe(403)
  expect(await foreign.text()).toContain('https://evil.example')
  const own = await request.post('/appearance', { form, headers: { origin: baseURL! }, maxRedirects: 0 })
  expect(own.status()).toBe(303)
})

test('every answer forbids what no page needs', async ({ request }) => {
  const headers = (await request.get('/')).headers()
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect((await request.get('/map/base')).headers()['content-security-policy']).toContain("default-src 'none'")
})
