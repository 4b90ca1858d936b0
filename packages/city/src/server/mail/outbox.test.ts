import { expect, test } from 'vitest'
import { createTestCity } from '../database/test-city.ts'
import { forgetOldMail, queueMail, sendQueuedMail } from './outbox.ts'

test('a mail nobody can send any more goes after seven days', async () => {
  const city = await createTestCity({ now: '2025-11-03T10:00:00+01:00' })
  try {
    await queueMail(city.db, { ...city, smtpUrl: 'smtp://127.0.0.1:1' }, { to: 'a@example.org', subject: '', text: '' })
    const waiting = () => city.db.selectFrom('mail_outbox').select('recipient').execute()
    city.clock.set('2025-11-10T09:59:00+01:00')
    await sendQueuedMail(city)
    await forgetOldMail(city)
    expect(await waiting()).toHaveLength(1)
    city.clock.set('2025-11-10T10:01:00+01:00')
    await forgetOldMail(city)
    expect(await waiting()).toEqual([])
  } finally {
    await city.close()
  }
})
