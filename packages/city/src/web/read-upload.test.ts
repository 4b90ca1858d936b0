import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withUpload } from './read-upload.ts'

const post = (body: BodyInit, type?: string) =>
  new Request('http://here.invalid', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) })

function formWith(file: File | null, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('file', file)
  return form
}

test('the file lies on this machine for the time of the work, under its own name, beside the other fields', async () => {
  const form = formWith(new File(['a;b\n1;ü\n'], 'Meldungen März.csv'), { idempotencyKey: 'k:upload', note: 'ä' })
  let seen = ''
  const result = await withUpload(post(form), 'file', async (upload) => {
    seen = upload.path!
    expect(basename(seen)).toBe('Meldungen März.csv')
    expect(await readFile(seen, 'utf8')).toBe('a;b\n1;ü\n')
    return [...upload.form]
  })
  expect(result).toEqual([
    ['idempotencyKey', 'k:upload'],
    ['note', 'ä'],
  ])
  expect(existsSync(seen)).toBe(false)
})

test('no file chosen is no file; a file of another field is passed over', async () => {
  expect(await withUpload(post(formWith(new File([], ''))), 'file', async ({ path }) => path)).toBeNull()
  const other = new FormData()
  other.set('other', new File(['x'], 'x.csv'))
  expect(await withUpload(post(other), 'file', async ({ path }) => path)).toBeNull()
})

test('what is no such form, or breaks off, is refused and leaves nothing', async () => {
  const refused = { key: 'form.unreadable', status: 400 }
  const never = async () => expect.fail('nothing to work with')
  await expect(withUpload(post('a=b', 'application/x-www-form-urlencoded'), 'file', never)).rejects.toMatchObject(
    refused,
  )
  await expect(withUpload(post('rubbish', 'multipart/form-data'), 'file', never)).rejects.toMatchObject(refused)
  const half = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1,2,3'
  await expect(withUpload(post(half, 'multipart/form-data; boundary=x'), 'file', never)).rejects.toMatchObject(refused)
})

test('a name leads nowhere else, whatever it is', async () => {
  const names = fc.oneof(
    fc.constantFrom('../../etc/passwd', 'C:\\temp\\a.csv', '..', '.', '/', 'a\u0000b', '\u202e.csv', 'ü'.repeat(400)),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const path = await withUpload(post(formWith(new File(['x'], name))), 'file', async ({ path }) => {
        if (path) expect(await readFile(path, 'utf8')).toBe('x')
        return path
      })
      if (path === null) return
      expect(path).toMatch(/augenmass-upload-[^/]+\/0\/[^/\\\p{C}]+$/u)
      expect(Buffer.byteLength(basename(path))).toBeLessThanOrEqual(255)
      expect(basename(path)).not.toMatch(/^\./)
    }),
    { numRuns: 60 },
  )
})
