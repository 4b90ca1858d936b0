import { expect, test } from 'vitest'
import { answerFile } from './answer-file.ts'

const file = { bytes: Buffer.from('content'), type: 'text/plain; charset=utf-8', cache: 'public, max-age=300' }
const ask = (headers: Record<string, string> = {}) => new Request('http://here.invalid', { headers })

test('who has it already is told so, and gets it when it has changed', async () => {
  const first = answerFile(ask(), file)
  const etag = first.headers.get('etag')!
  expect(await first.text()).toBe('content')
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = answerFile(ask({ 'if-none-match': known }), file)
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, file.cache])
  }
  expect(answerFile(ask({ 'if-none-match': etag }), { ...file, bytes: Buffer.from('other') }).status).toBe(200)
})

test('what is saved bears its name, in the oldest programs, too', () => {
  const { headers } = answerFile(ask(), { ...file, saveAs: 'Bericht "März" (1).pdf' })
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="Bericht Marz (1).pdf"; filename*=UTF-8\'\'Bericht%20%22M%C3%A4rz%22%20%281%29.pdf',
  )
  expect(answerFile(ask(), file).headers.has('content-disposition')).toBe(false)
})
