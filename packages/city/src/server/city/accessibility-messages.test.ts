import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../caller.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { sendQueuedMail } from '../mail/outbox.ts'
import { startTestMailServer, type TestMailServer } from '../mail/test-mail-server.ts'
import {
  finishAccessibilityMessage,
  forgetAccessibilityMessages,
  listAccessibilityMessages,
  sendAccessibilityMessage,
} from './accessibility-messages.ts'
import { changeSetting } from './settings.ts'

const administrator = callerWith('administrator')

let city: TestCity
let mail: TestMailServer
beforeAll(async () => {
  mail = await startTestMailServer()
  city = { ...(await createTestCity()), smtpUrl: mail.url }
})
afterAll(async () => {
  await city.close()
  await mail.close()
})

test('a barrier waits for the administrator until it is seen to, and then it is gone', async () => {
  await sendAccessibilityMessage(city, { text: ' Der Knopf hat keinen Namen. ', mail: 'a@example.org' })
  const [message] = await listAccessibilityMessages(city, administrator)
  expect(message).toMatchObject({ text: 'Der Knopf hat keinen Namen.', mail: 'a@example.org' })
  await expect(listAccessibilityMessages(city, callerWith('reports-desk'))).rejects.toThrow('error.forbidden')
  await expect(finishAccessibilityMessage(city, callerWith('press'), message.id)).rejects.toThrow('error.forbidden')
  await finishAccessibilityMessage(city, administrator, message.id)
  expect(await listAccessibilityMessages(city, administrator)).toEqual([])
  await expect(finishAccessibilityMessage(city, administrator, message.id)).rejects.toThrow('accessibility.gone')
  await expect(finishAccessibilityMessage(city, administrator, 'x')).rejects.toThrow('accessibility.gone')
})

test('it goes out as mail once a contact address is set', async () => {
  await sendAccessibilityMessage(city, { text: 'Erste', mail: null })
  expect(await sendQueuedMail(city)).toBe(0)
  await changeSetting(city, commandLine, { key: 'legal.contact-mail', value: 'kontakt@stadt.example', version: 0 })
  await sendAccessibilityMessage(city, { text: 'Zweite Barriere', mail: null })
  expect(await sendQueuedMail(city)).toBe(1)
  expect(mail.mails.at(-1)).toContain('Zweite Barriere')
})

test('an empty text and half a mail address are refused by name of the field', async () => {
  await expect(sendAccessibilityMessage(city, { text: ' ', mail: null })).rejects.toThrow('accessibility.text')
  await expect(sendAccessibilityMessage(city, { text: 'x'.repeat(2001), mail: null })).rejects.toThrow(
    'accessibility.text',
  )
  await expect(sendAccessibilityMessage(city, { text: 'Text', mail: 'a@' })).rejects.toThrow('accessibility.mail')
})

test('what is personal in the text is masked, also in the mail; the address to answer to stays', async () => {
  await sendAccessibilityMessage(city, {
    text: 'Rufen Sie Frau Sabine Krüger an: 0231 5550123',
    mail: 'sabine@example.org',
  })
  const message = (await listAccessibilityMessages(city, administrator)).at(-1)!
  expect(message.text).not.toMatch(/Krüger|5550123/)
  expect(message.mail).toBe('sabine@example.org')
  await sendQueuedMail(city)
  expect(mail.mails.at(-1)).not.toMatch(/Kr(ü|=C3=BC)ger|5550123/)
  await finishAccessibilityMessage(city, administrator, message.id)
})

test('a message nobody has seen to goes after 90 days', async () => {
  const texts = async () => (await listAccessibilityMessages(city, administrator)).map(({ text }) => text)
  await sendAccessibilityMessage(city, { text: 'Alte Barriere', mail: null })
  city.clock.set('2026-01-30T11:59:00+01:00')
  await sendAccessibilityMessage(city, { text: 'Neue Barriere', mail: null })
  await forgetAccessibilityMessages(city)
  expect(await texts()).toContain('Alte Barriere')
  city.clock.set('2026-01-30T12:01:00+01:00')
  await forgetAccessibilityMessages(city)
  expect(await texts()).toEqual(['Neue Barriere'])
})
