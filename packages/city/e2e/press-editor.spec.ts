import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { colleague, expect, expectAccessible, test } from './journey.ts'

/** A new article, open for writing; the editor is there. */
async function newArticle(page: Page): Promise<string> {
  await page.goto('/press/new')
  await page.getByRole('main').locator('form').getByRole('button').click()
  await page.waitForURL(/\/press\/[0-9a-f-]{36}$/)
  await expect(text(page)).toHaveAttribute('contenteditable', 'true')
  return page.url()
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
const lead = (page: Page) => page.getByRole('textbox', { name: 'Vorspann', exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Überschrift', exact: true })
const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
const status = (page: Page) => page.locator('.status [role=status]').first()
const saved = (page: Page) => expect(status(page)).toHaveText(/^Gespeichert \d\d:\d\d\sUhr$/)

/** What is in the clipboard, as another program puts it there. */
async function paste(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await text(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, types)
}

/** The text as it is stored, its tags only. */
const html = (page: Page) =>
  text(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll(
      '.ProseMirror-trailingBreak, .ProseMirror-separator, [contenteditable=false]',
    ))
      extra.remove()
    return copy.innerHTML.replaceAll(/ (?:class|target|rel|data-[a-z]+)="[^"]*"/g, '')
  })

test('writing, formatting by button and key, saved by itself, there again after loading', async ({ pageOf }) => {
  const page = await pageOf('press')
  await newArticle(page)
  await headline(page).fill('Mehr Streifen in der City')
  await expect(page.getByText('25 Zeichen')).toBeVisible()
  await lead(page).click()
  await page.keyboard.type('Es geht "los"')
  await text(page).click()
  await page.keyboard.type('Der Anfang')
  await page.keyboard.press('ControlOrMeta+Alt+2')
  await expect(tool(page, 'Zwischenüberschrift')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- eins')
  await page.keyboard.press('Enter')
  await page.keyboard.type('zwei')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ein ')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('fettes')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type(' Wort')
  expect(await html(page)).toBe(
    '<h2>Der Anfang</h2><ul><li><p>eins</p></li><li><p>zwei</p></li></ul><p>Ein <strong>fettes</strong> Wort</p>',
  )
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Shift+b')
  await page.keyboard.type('Wir sind da.')
  await page.getByLabel('Wer sagt das?').fill('Leitung Ordnungsamt')
  await saved(page)
  await expectAccessible(page)
  await page.reload()
  await saved(page)
  await expect(text(page)).toContainText('Ein fettes Wort')
  await expect(lead(page)).toHaveText('Es geht „los“')
  await expect(page.getByLabel('Wer sagt das?')).toHaveValue('Leitung Ordnungsamt')
  await expect(page.getByText(/\d+ Wörter, etwa 1 Minute/)).toBeVisible()
})

test('one stop for Tab in the toolbar, arrow keys within; a link only where one may lead', async ({ pageOf }) => {
  const page = await pageOf('press')
  await newArticle(page)
  await text(page).click()
  await page.keyboard.type('Mehr dazu')
  await tool(page, 'Fett').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tool(page, 'Kursiv')).toBeFocused()
  await page.keyboard.press('End')
  await expect(tool(page, 'Jetzt speichern')).toBeFocused()
  await expect(page.getByRole('toolbar').locator('[tabindex="0"]')).toHaveCount(1)
  await text(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await dialog.getByLabel('Adresse').fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: 'Link setzen' }).click()
  await expect(dialog.getByText('Das ist keine Adresse')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Adresse').fill('stadt.example/mehr')
  await dialog.getByRole('button', { name: 'Link setzen' }).click()
  expect(await html(page)).toBe('<p><a href="https://stadt.example/mehr">Mehr dazu</a></p>')
  await saved(page)
})

test('typographic marks as one types, each taken back by one press', async ({ pageOf }) => {
  const page = await pageOf('press')
  await newArticle(page)
  await text(page).click()
  await page.keyboard.type(`Sie sagt: "Wir rufen 'Halt' - immer..." Geht's?`)
  await expect(text(page)).toHaveText('Sie sagt: „Wir rufen ‚Halt‘ – immer…“ Geht’s?')
  await page.keyboard.type(' "')
  await expect(text(page)).toHaveText(/„$/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text(page)).toHaveText(/"$/)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('"')
  await page.keyboard.press('Backspace')
  await expect(text(page)).toHaveText(/ "$/)
})

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=DE style='tab-interval:35.4pt'><!--StartFragment--><h1 style='mso-outline-level:1'><b>Streifen in der City<o:p></o:p></b></h1>
<p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>Der <b style='mso-bidi-font-weight:normal'>Einsatz</b>&nbsp;&nbsp;beginnt um 14&nbsp;Uhr. "Wir sind da", sagt
die Leitung.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>ansprechen<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>freundlich<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>helfen<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>zuerst</p>
<h4><i>Klein</i></h4>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Früh</p></td><td><p class=MsoNormal>08:00</p></td></tr></table>
<p class=MsoNormal><a href="https://stadt.example/a" style='color:blue'><span style='color:blue'>Mehr</span></a> <a name="_Toc1"></a><img width=10 src="file:///C:/bild.png"></p><!--EndFragment--></body></html>`

test('what comes from Word, LibreOffice, Google Docs and web pages comes without what those add', async ({
  pageOf,
}) => {
  const page = await pageOf('press')
  await newArticle(page)
  const pasted = async (markup: string) => {
    await text(page).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await paste(page, { 'text/html': markup, 'text/plain': 'anders' })
    return html(page)
  }
  expect(await pasted(word)).toBe(
    [
      '<h2>Streifen in der City</h2>',
      '<p>Der <strong>Einsatz</strong> beginnt um 14&nbsp;Uhr. „Wir sind da“, sagt die Leitung.</p>',
      '<ul><li><p>ansprechen</p><ul><li><p>freundlich</p></li></ul></li><li><p>helfen</p></li></ul>',
      '<ol><li><p>zuerst</p></li></ol><h3><em>Klein</em></h3><p>Früh · 08:00</p>',
      '<p><a href="https://stadt.example/a">Mehr</a></p>',
    ].join(''),
  )
  const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700">Fett</span><span style="font-weight:400;font-style:italic"> und kursiv</span></p><br><ul style="margin:0"><li dir="ltr" aria-level="1"><p role="presentation"><span>eins</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>innen</span></p></li></ul></ul></b>`
  expect(await pasted(docs)).toBe(
    '<p><strong>Fett</strong><em> und kursiv</em></p><ul><li><p>eins</p><ul><li><p>innen</p></li></ul></li></ul>',
  )
  const libre = `<!DOCTYPE html><html><head><style type="text/css">p { margin-bottom: 0.25cm }</style></head><body lang="de-DE"><h2 class="western"><font face="Liberation Sans">Titel</font></h2><p style="margin-bottom: 0cm"><b>Fett</b> <i>schräg</i></p><p><br/></p></body></html>`
  expect(await pasted(libre)).toBe('<h2>Titel</h2><p><strong>Fett</strong> <em>schräg</em></p>')
  const web = `<div onclick="alert(1)"><script>alert(1)</script><div style="display:none">versteckt</div><blockquote class="x"><p>So ist es.</p></blockquote><p>Ein <a href="javascript:alert(1)">Link</a> und <code>Kode</code></p></div>`
  expect(await pasted(web)).toBe('<div><blockquote><p>So ist es.</p></blockquote></div><p>Ein Link und Kode</p>')
})

/** A picture unlike any other, as a file chooser gives it. */
async function picture(name: string) {
  const [r, g, b] = crypto.getRandomValues(new Uint8Array(3))
  const create = { width: 640, height: 400, channels: 3 as const, background: { r, g, b } }
  return { name, mimeType: 'image/png', buffer: await sharp({ create }).png().toBuffer() }
}

/** Files dropped on the text, one after the other as they lie. */
async function drop(page: Page, on: string, files: readonly { name: string; mimeType: string; buffer: Buffer }[]) {
  const given = files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') }))
  await text(page)
    .getByText(on)
    .evaluate((element, dropped) => {
      const dataTransfer = new DataTransfer()
      for (const { name, mimeType, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      const { right, bottom } = element.getBoundingClientRect()
      const at = { clientX: right - 1, clientY: bottom - 2 }
      element.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer, bubbles: true, cancelable: true }))
    }, given)
}

/** Ids of the pictures in the text, from top to bottom. */
const shownPictures = (page: Page) =>
  text(page)
    .locator('img')
    .evaluateAll((images) => images.map((image) => /[0-9a-f-]{36}/.exec((image as HTMLImageElement).src)?.[0]))

test('pictures by the dialog and by dropping, in their order; what is not taken is said, and no word is lost', async ({
  pageOf,
}) => {
  const page = await pageOf('press')
  await newArticle(page)
  await text(page).click()
  await page.keyboard.type('Anfang')

  await tool(page, 'Bilderstrecke').click()
  const dialog = page.getByRole('dialog', { name: 'Bilder wählen' })
  const broken = { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
  const large = { name: 'gross.png', mimeType: 'image/png', buffer: Buffer.alloc(12 * 1024 * 1024) }
  await dialog
    .locator('input[type=file]')
    .setInputFiles([broken, await picture('eins.png'), broken, await picture('zwei.png'), large])
  await expect(dialog.getByText('„foto.png“ wurde nicht hochgeladen: Diese Datei ist kein Bild')).toHaveCount(2)
  await expect(dialog.getByText('„gross.png“ wurde nicht hochgeladen: Das ist zu groß')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2)
  // without alternative text and credit they are not ready to be published, and the dialog says so
  await expect(dialog.getByText('Bild ohne Beschreibung').first()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /einfügen/i }).click()
  await expect(text(page).locator('img')).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Davor')

  // two dropped pictures, the connection slow, and somebody goes on writing before them
  const sent: string[] = []
  await page.route('**/press/pictures/choices', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const response = await route.fetch()
    sent.push(((await response.json()) as { id: string }).id)
    await route.fulfill({ response })
  })
  await drop(page, 'Davor', [await picture('drei.png'), await picture('vier.png')])
  await expect(page.getByText('Wird hochgeladen …')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('Noch ')
  await expect(text(page).locator('img')).toHaveCount(2)
  expect(await shownPictures(page)).toEqual(sent)
  await expect(text(page)).toContainText('Noch Davor')
  await page.unroute('**/press/pictures/choices')

  // the connection breaks in the middle
  await page.route('**/press/pictures/choices', (route) => route.abort('connectionreset'))
  await drop(page, 'Noch Davor', [await picture('fünf.png')])
  await expect(page.getByText('„fünf.png“ wurde nicht hochgeladen: keine Verbindung zum Server')).toBeVisible()
  await page.unroute('**/press/pictures/choices')
  await page.keyboard.type('mehr ')
  await expect(text(page)).toContainText('Noch mehr Davor')
  await saved(page)
  await page.reload()
  await saved(page)
  await expect(text(page)).toContainText('Noch mehr Davor')
  expect(await shownPictures(page)).toEqual(sent)
})

test('a box, a figure and a link without a selection stand as they were entered', async ({ pageOf }) => {
  const page = await pageOf('press')
  await newArticle(page)
  await text(page).click()
  await tool(page, 'Kasten').click()
  await page.keyboard.type('Im Kasten')
  await page.getByLabel('Titel des Kastens').fill('Gut zu wissen')
  await text(page).getByText('Im Kasten').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Es sind ')
  await tool(page, 'Zahl').click()
  const figures = page.getByRole('dialog', { name: 'Zahl einfügen' })
  await figures
    .getByRole('radio', { name: /Meldungen/ })
    .first()
    .check()
  await expectAccessible(page)
  await figures.getByRole('button', { name: 'Einfügen' }).click()
  await expect(text(page)).toContainText(/Es sind \d/)
  await page.keyboard.type(' gewesen: ')
  await page.keyboard.press('ControlOrMeta+k')
  const link = page.getByRole('dialog', { name: 'Link' })
  await link.getByLabel('Adresse').fill('/newsroom')
  await link.getByRole('button', { name: 'Link setzen' }).click()
  await saved(page)
  await page.reload()
  await saved(page)
  await expect(page.getByLabel('Titel des Kastens')).toHaveValue('Gut zu wissen')
  await expect(text(page).getByRole('link', { name: '/newsroom' })).toHaveCount(1)
  await expect(text(page)).toContainText(/Es sind \d.* gewesen/)
})

test('closed in the middle of typing nothing is lost, a half-typed link neither', async ({ pageOf }) => {
  const page = await pageOf('press')
  const address = await newArticle(page)
  await text(page).click()
  await page.keyboard.type('Erstens. ')
  await page.keyboard.type('Zweitens. ')
  await saved(page)
  await page.getByText('Termin', { exact: true }).click()
  await page.getByLabel('Beginn').fill('2999-11-06T18:00')
  await page.getByLabel('Link zur Anmeldung').fill('stadt.exam')
  await expect(page.getByText('Noch keine vollständige Adresse')).toBeVisible()
  await saved(page)
  await text(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('Drittens.')
  await page.waitForTimeout(100)
  const context = page.context()
  await page.close()

  const again = await context.newPage()
  await again.goto(address)
  await expect(text(again)).toHaveText('Erstens. Zweitens. Drittens.')
  await expect(again.getByLabel('Link zur Anmeldung')).toHaveValue('stadt.exam')
  await saved(again)
  // saved, and still in the field
  await again.reload()
  await expect(text(again)).toHaveAttribute('contenteditable', 'true')
  await expect(again.getByLabel('Link zur Anmeldung')).toHaveValue('stadt.exam')
  await again.getByLabel('Link zur Anmeldung').fill('https://stadt.example')
  await expect(again.getByText('Noch keine vollständige Adresse')).toBeHidden()
  await saved(again)
})

test('without network nothing is lost, not even by loading again; it is sent on return, once', async ({ pageOf }) => {
  const page = await pageOf('press')
  const address = await newArticle(page)
  await text(page).click()
  await page.keyboard.type('Vorher.')
  await saved(page)
  await page.context().setOffline(true)
  await page.keyboard.type(' Ohne Netz geschrieben.')
  await expect(status(page)).toHaveText('Ohne Netz: 1 Änderung wartet auf diesem Gerät')
  await page.context().setOffline(false)
  await saved(page)

  // a save arrives and its answer is lost: repeated, it is no conflict
  let lost = 0
  await page.route('**/draft', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.keyboard.type(' Antwort verloren.')
  await expect(status(page)).toHaveText(/^Ohne Netz/)
  await saved(page)
  await page.unroute('**/draft')

  // the browser goes before anything was sent
  const context = page.context()
  await context.setOffline(true)
  await page.keyboard.type(' Vor dem Absturz.')
  await expect(status(page)).toHaveText(/^Ohne Netz/)
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('Wiederhergestellt: was am')).toBeVisible()
  await expect(text(again)).toHaveText('Vorher. Ohne Netz geschrieben. Antwort verloren. Vor dem Absturz.')
  await saved(again)
  await again.getByRole('button', { name: 'Doch den gespeicherten Stand nehmen' }).click()
  await expect(text(again)).toHaveText('Vorher. Ohne Netz geschrieben. Antwort verloren.')
  await saved(again)
})

test('the second person sees the first one’s text as it is written, may take over, and nobody loses anything', async ({
  pageOf,
  visitor,
}) => {
  const one = await pageOf('press')
  const address = await newArticle(one)
  await text(one).click()
  await one.keyboard.type('Von der ersten Person.')
  await saved(one)
  const other = await colleague(visitor, 'Presse')
  await other.goto(address)
  await expect(other.getByText('Presse schreibt gerade')).toBeVisible()
  await expect(text(other)).toHaveText('Von der ersten Person.')
  await expect(text(other)).toHaveAttribute('contenteditable', 'false')
  await expectAccessible(other)
  await one.keyboard.type(' Und weiter.')
  await expect(text(other)).toHaveText('Von der ersten Person. Und weiter.')

  // the first one's last words are still under way when the second takes over
  await one.route('**/draft', (route) => route.abort())
  await one.keyboard.type(' Nicht gesendet.')
  await expect(status(one)).toHaveText(/^Ohne Netz/)
  await other.getByRole('button', { name: 'Schreiben übernehmen' }).click()
  await expect(text(other)).toHaveAttribute('contenteditable', 'true')
  await expect(one.getByText('Zweite Kraft hat das Schreiben übernommen')).toBeVisible()
  await expect(one.getByText('liegt auf diesem Gerät')).toBeVisible()
  await one.unroute('**/draft')
  await text(other).click()
  await other.keyboard.press('ControlOrMeta+End')
  await other.keyboard.type(' Von der zweiten.')
  await saved(other)
  await expect(text(one)).toHaveText('Von der ersten Person. Und weiter. Von der zweiten.')

  // back again: two versions, both on screen
  await one.getByRole('button', { name: 'Schreiben übernehmen' }).click()
  await expect(one.getByText('Inzwischen wurde anderswo gespeichert')).toBeVisible()
  await expect(one.locator('.theirs')).toContainText('Von der zweiten.')
  await expect(text(one)).toHaveText('Von der ersten Person. Und weiter. Nicht gesendet.')
  await expectAccessible(one)
  await one.getByRole('button', { name: 'Meinen Text speichern' }).click()
  await saved(one)
  await expect(text(other)).toHaveText('Von der ersten Person. Und weiter. Nicht gesendet.')
})

test('the preview shows the article on a phone and a screen, light and dark', async ({ pageOf }) => {
  const page = await pageOf('press')
  const address = await newArticle(page)
  await headline(page).fill('Für die Vorschau')
  await saved(page)
  await page.goto(`${address}/preview`)
  await expect(page.locator('iframe')).toHaveCount(2)
  for (const frame of [0, 1]) {
    const heading = page.locator('iframe').nth(frame).contentFrame().getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Für die Vorschau')
  }
  await page.getByRole('link', { name: 'Dunkel' }).click()
  await expect(page.locator('iframe').first()).toHaveAttribute('src', /appearance=dark/)
  // alone: as two frames of one page every landmark is there three times
  await page.goto(`${address}/preview/page`)
  await expectAccessible(page)
})

test('without JavaScript the fields can be changed', async ({ pageOf }) => {
  const scripted = await pageOf('press')
  const address = await newArticle(scripted)
  // its page no longer writes
  await scripted.goto('/home')
  const page = await pageOf('press', { javaScriptEnabled: false })
  await page.goto(address)
  expect(await page.content()).toContain('brauchen den Editor')
  await headline(page).fill('Ohne JavaScript')
  await page.getByText('Themen:').click()
  await page.getByLabel('Neues Thema').fill('Streifen')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Gespeichert.')).toBeVisible()
  await expect(headline(page)).toHaveValue('Ohne JavaScript')
  await expect(page.locator('input[name=topics]:checked')).toHaveCount(1)
})
