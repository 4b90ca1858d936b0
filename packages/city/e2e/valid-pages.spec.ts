import type { APIResponse } from '@playwright/test'
import { HtmlValidate, type ConfigData } from 'html-validate'
import { openCity } from '../src/server/open-city.ts'
import { expect, test } from './journey.ts'
import { seedArticles } from './newsroom-articles.ts'

test.skip(!process.env.E2E_DATA, 'needs the data folder of the server it asks')

test.beforeAll(async () => {
  const city = await openCity({ AUGENMASS_DATA: process.env.E2E_DATA })
  try {
    await seedArticles(city, Date.now())
  } finally {
    await city.close()
  }
})

const rules: ConfigData['rules'] = {
  // how it is written, not whether it is valid: Svelte writes the page
  ...{ 'doctype-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off' },
  // a button without a type sends its form, and that is what it is for
  'no-implicit-button-type': 'off',
}

const ofPublic = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules })

const ofOffice = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    ...rules,
    // the menu is there twice, wide and folded up; style sheets show one
    'unique-landmark': 'off',
    // a group of fields is named by aria-label where a summary or nothing stands above; one only switches its fields off
    'wcag/h71': 'off',
  },
})

/** What is wrong with a page as it is sent, one line each. */
async function faultsOf(validator: HtmlValidate, page: APIResponse): Promise<string[]> {
  const { results } = await validator.validateString(await page.text())
  const { pathname } = new URL(page.url())
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${pathname}: ${ruleId}: ${message} (${selector ?? ''})`),
  )
}

const newsroom = [
  '/newsroom',
  '/newsroom?page=2',
  '/newsroom/pruefstueck-mehr-praesenz-in-der-innenstadt-und-woran-sich-das-messen-laesst',
  '/newsroom/pruefstueck-mehr-praesenz-in-der-innenstadt-und-woran-sich-das-messen-laesst/figures',
  '/newsroom/test-piece-more-presence-in-the-city-centre',
  '/newsroom/pruefstueck-in-leichter-sprache',
  '/newsroom/pruefstueck-ohne-alles',
  '/newsroom/pruefstueck-termin-der-noch-kommt',
  '/newsroom/pruefstueck-warnung-die-gilt',
  '/newsroom/topic/pruefstand?page=2',
  '/newsroom/district/city',
  '/newsroom/2025-11',
  '/newsroom/search?q=Pr%C3%BCfst%C3%BCkc',
  '/newsroom/search?q=Zeppelin',
  '/newsroom/newsletter',
  '/newsroom/pruefstueck-zurueckgezogen',
  '/newsroom/pruefstueck-gesperrt',
  '/newsroom/gibt-es-nicht',
]

test('every page of the newsroom is valid HTML, in both languages', async ({ request }) => {
  const faults: string[] = []
  for (const path of newsroom)
    for (const language of ['', '/en']) faults.push(...(await faultsOf(ofPublic, await request.get(language + path))))
  expect(faults).toEqual([])
})

test('the pages of the press office are valid HTML, in both languages', async ({ pageOf }) => {
  const { request } = await pageOf('press')
  const firstLink = async (path: string, link: RegExp) => link.exec(await (await request.get(path)).text())![0]
  const article = await firstLink('/press', /\/press\/[0-9a-f-]{36}/)
  const paths = [
    ...['/press', '/press/new', '/press/drafts', '/press/files', '/press/mend', '/press/words', '/press/figures/drift'],
    ...['/press/pictures', await firstLink('/press/pictures', /\/press\/pictures\/[0-9a-f-]{36}(?=")/)],
    ...['', '/release', '/history', '/preview', '/preview/page'].map((part) => article + part),
  ]
  const faults: string[] = []
  for (const path of paths)
    for (const language of ['', '/en']) {
      const page = await request.get(language + path)
      expect(page.status(), path).toBe(200)
      faults.push(...(await faultsOf(ofOffice, page)))
    }
  expect(faults).toEqual([])
})
