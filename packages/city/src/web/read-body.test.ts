import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

const post = (body: BodyInit, type?: string) =>
  readBody(
    new Request('http://here.invalid', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) }),
  )

test('a form is read as it was sent', async () => {
  expect([
    ...(await post(
      new URLSearchParams([
        ['a', 'ü'],
        ['a', ''],
      ]),
    )),
  ]).toEqual([
    ['a', 'ü'],
    ['a', ''],
  ])
})

test('what is no form, or holds what no database takes, is refused and is no failure of ours', async () => {
  const refused = { key: 'form.unreadable', status: 400 }
  await expect(post('{}', 'application/json')).rejects.toMatchObject(refused)
  await expect(post('--x\r\nrubbish', 'multipart/form-data; boundary=x')).rejects.toMatchObject(refused)
  await expect(post(new URLSearchParams({ name: 'a\0b' }))).rejects.toMatchObject(refused)
  await expect(post(new URLSearchParams({ 'a\0': 'b' }))).rejects.toMatchObject(refused)
})
