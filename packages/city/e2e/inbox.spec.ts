import type { Page } from '@playwright/test'
import { colleague, expect, expectAccessible, test } from './journey.ts'

/** The page's program has arrived: only then keys and choices beside the map work. */
async function openInbox(page: Page, query = ''): Promise<void> {
  await page.goto(`/inbox${query}`)
  await expect(page.getByRole('button', { name: 'Tasten' })).toBeVisible()
}

const rows = (page: Page) => page.locator('main tbody tr')

test('the reports desk sees what waits, filters it, keeps the view, and finds it again', async ({ pageOf }) => {
  const page = await pageOf('reports-desk')
  await page.goto('/home')
  await expect(page.getByRole('heading', { name: 'Meldungen' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ansehen: überfällig' }).click()
  await expect(page.locator('select[name=due]')).toHaveValue('overdue')
  await expect(rows(page).first()).toContainText('überfällig')

  await openInbox(page)
  await expectAccessible(page)
  const all = await rows(page).count()
  await page.locator('select[name=type]').selectOption('noise')
  await expect(page).toHaveURL(/type=noise/)
  await expect.poll(() => rows(page).count()).toBeLessThan(all)
  await page.getByText('Ansicht speichern').first().click()
  await page.getByLabel('Name der Ansicht').fill('Nur Lärm')
  await page.getByRole('button', { name: 'Ansicht speichern' }).click()
  await expect(page.getByText('Die Ansicht ist gespeichert.')).toBeVisible()
  await page.goto('/inbox')
  await page.getByRole('link', { name: 'Nur Lärm' }).click()
  await expect(page).toHaveURL(/type=noise/)
  await page.getByRole('button', { name: '„Nur Lärm“ löschen' }).click()
  await expect(page.getByText('Die Ansicht ist gelöscht.')).toBeVisible()

  await page.getByLabel('Wörter in Text und Ort').fill('gibt es nicht')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Keine Meldung passt zu dieser Auswahl')).toBeVisible()
  await expectAccessible(page)
})

test('with the keyboard alone: go down the list, take one into review, take it back, open it; keys can be switched off', async ({
  pageOf,
}) => {
  const page = await pageOf('reports-desk')
  await openInbox(page, '?state=received&sort=newest')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = rows(page).nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('k')
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('x')
  await expect(page.getByText('1 ausgewählt')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByText('Eine Meldung geändert')).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText('Eine Änderung zurückgenommen')).toBeVisible()

  await expect(page.getByRole('button', { name: 'Tasten' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Wörter in Text und Ort')).toBeFocused()
  // in a field a letter is a letter
  await page.keyboard.type('jk')
  await expect(page.getByLabel('Wörter in Text und Ort')).toHaveValue('jk')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Tasten im Eingang' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Tasten eingeschaltet').uncheck()
  await page.getByRole('button', { name: 'Schließen' }).click()
  await page.keyboard.press('j')
  await expect(rows(page).and(page.locator('[aria-selected=true]'))).toHaveCount(0)
  await page.getByRole('button', { name: 'Tasten' }).click()
  await page.getByLabel('Tasten eingeschaltet').check()
  await page.getByRole('button', { name: 'Schließen' }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Was gemeldet wurde' })).toBeVisible()
})

test('two people on one report see each other, and neither loses what they typed', async ({ pageOf, visitor }) => {
  const one = await pageOf('reports-desk')
  await openInbox(one, '?q=Pappbecher&state=all')
  await rows(one).first().getByRole('link').click()
  await expect(one.getByRole('heading', { name: 'Was gemeldet wurde' })).toBeVisible()
  const address = one.url()
  const other = await colleague(visitor, 'Meldestelle')
  await other.goto(address)
  await expect(other.getByText('Meldestelle hat diese Meldung gerade offen')).toBeVisible()
  await one.reload()
  await expect(one.getByText('Zweite Kraft hat diese Meldung gerade offen')).toBeVisible()

  // both have read the same version; the first saves
  await other.getByText('Berichtigen', { exact: true }).click()
  await other.getByLabel('Ort in Worten').fill('am oberen Absatz')
  await one.getByText('Berichtigen', { exact: true }).click()
  await one.getByLabel('Ort in Worten').fill('am unteren Absatz')
  await one.getByRole('button', { name: 'Berichtigung speichern' }).click()
  await expect(one.getByText('Gespeichert.')).toBeVisible()
  await other.getByRole('button', { name: 'Berichtigung speichern' }).click()
  await expect(other.getByText('Inzwischen geändert: zwei Stände')).toBeVisible()
  await expectAccessible(other)
  await expect(other.getByRole('radio', { name: /Ihre Angabe.*am oberen Absatz/ })).toBeChecked()
  await other.getByRole('radio', { name: /Jetzt gespeichert.*am unteren Absatz/ }).check()
  await other.getByRole('radio', { name: /Ihre Angabe.*am oberen Absatz/ }).check()
  await other.getByRole('button', { name: 'Gewähltes speichern' }).click()
  await expect(other.getByText('Gespeichert.')).toBeVisible()
  await expect(other.getByText('am oberen Absatz').first()).toBeVisible()

  // the same for a change of state
  await one.goto(address)
  await other.goto(address)
  await one.getByLabel('Wie geht es weiter?').selectOption('finish:cleaned')
  await one.getByLabel('Standardantwort').selectOption({ label: 'Gereinigt' })
  await expect(one.getByLabel(/^Antwort/).first()).toHaveValue(/Die Stelle ist gereinigt/)
  await other.getByRole('button', { name: 'In Prüfung nehmen' }).click()
  await expect(other.getByText('Gespeichert.')).toBeVisible()
  await one.getByRole('button', { name: 'Stand speichern' }).click()
  await expect(one.getByText('Seit Sie die Seite geladen haben:')).toBeVisible()
  await expect(one.getByLabel('Wie geht es weiter?')).toHaveValue('finish:cleaned')
  await expect(one.getByLabel(/^Antwort/).first()).toHaveValue(/Die Stelle ist gereinigt/)
  await one.getByRole('button', { name: 'Stand speichern' }).click()
  await expect(one.getByRole('button', { name: 'Zurück auf „In Prüfung“' })).toBeVisible()
  await one.getByRole('button', { name: 'Zurück auf „In Prüfung“' }).click()
  await expect(one.getByText('Zurückgenommen: wieder In Prüfung')).toBeVisible()
  await expectAccessible(one)
})

test('proposals about incidents are merged with one press, and are as they were with another', async ({ pageOf }) => {
  const page = await pageOf('reports-desk')
  await page.goto('/inbox/proposals')
  await expect(page.getByText(/auseinander/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zusammenführen' }).first().click()
  await expect(page.getByText('Die Störungen sind zusammengeführt.')).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText('Die Störungen sind wieder, wie sie waren.')).toBeVisible()
})

test('without JavaScript many reports are worked on at once, and a standard answer is taken over', async ({
  pageOf,
}) => {
  const page = await pageOf('reports-desk', { javaScriptEnabled: false })
  await page.goto('/inbox?state=in-review&sort=newest')
  await rows(page).first().getByRole('checkbox').check()
  await rows(page).nth(1).getByRole('checkbox').check()
  await page.getByLabel('Was geschieht damit?').selectOption('plan')
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page.getByText('2 Meldungen geändert')).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText('2 Änderungen zurückgenommen')).toBeVisible()

  await page.goto('/inbox?state=in-review&sort=newest')
  await rows(page).first().getByRole('link').click()
  await page.getByLabel('Standardantwort').selectOption({ label: 'Nichts vorgefunden' })
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByLabel(/^Antwort/).first()).toHaveValue(/nichts vorgefunden/)
  await page.getByText('Berichtigen', { exact: true }).click()
  await page.getByLabel('Straße oder Platz suchen').fill('reinoldi')
  await page.getByRole('button', { name: 'Suchen', exact: true }).click()
  await page.getByLabel('Reinoldikirche').check()
  await page.getByRole('button', { name: 'Berichtigung speichern' }).click()
  await expect(page.getByText('Gespeichert.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reinoldi')
})

test('without JavaScript personal data in an answer is asked about, and words that were overlooked are masked', async ({
  pageOf,
}) => {
  const page = await pageOf('reports-desk', { javaScriptEnabled: false })
  await page.goto('/inbox?state=planned&sort=newest')
  await rows(page).first().getByRole('link').click()
  await page.getByText('Antwort an die meldende Person', { exact: true }).first().click()
  const words = page.getByRole('textbox', { name: 'Antwort an die meldende Person' })
  await words.fill('Fragen beantwortet Frau Müller unter 0231 5012345.')
  await page.getByRole('button', { name: 'Antwort senden' }).click()
  await expect(page.getByRole('alert')).toContainText('Frau Müller · 0231 5012345')
  await expect(words).toHaveValue(/Frau Müller/)
  await page.getByLabel('Unkenntlich machen').check()
  await page.getByRole('button', { name: 'Antwort senden' }).click()
  await expect(page.getByText('Fragen beantwortet [Name] unter [Telefon].')).toBeVisible()
  await expect(page.getByText('Personenbezogene Angaben unkenntlich gemacht')).toBeVisible()

  const text = (await page.getByRole('region', { name: 'Was gemeldet wurde' }).locator('.text').textContent()) ?? ''
  const word = text.split(' ')[1]!
  await page.getByText('Wörter unkenntlich machen', { exact: true }).click()
  await page.getByLabel('Übersehene Wörter').fill(word)
  await page.getByRole('button', { name: 'Unkenntlich machen' }).click()
  await expect(page.getByText('Ein Wort unkenntlich gemacht')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Was gemeldet wurde' })).toContainText('[unkenntlich]')
})

test('inbox, report and its settings hold on a phone, in the dark, in English', async ({ pageOf }) => {
  const phone = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
  const page = await pageOf('reports-desk', phone)
  for (const path of ['/en/home', '/en/inbox', '/en/inbox/proposals']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.goto('/en/inbox')
  await page.locator('tbody th a').first().click()
  await expect(page.getByRole('heading', { name: 'What was reported' })).toBeVisible()
  await expectAccessible(page)
  const administrator = await pageOf('administrator', phone)
  for (const path of ['agencies', 'agencies/waste', 'answers', 'catalogue/littering']) {
    await administrator.goto(`/en/settings/${path}`)
    await expectAccessible(administrator)
  }
  await administrator.goto('/en/settings/answers')
  await administrator.locator('tbody th a').first().click()
  await expect(administrator.getByLabel('Text in German')).toBeVisible()
  await expectAccessible(administrator)
})
