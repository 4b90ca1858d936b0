import { beforeEach, expect, test, vi } from 'vitest'
import { Invalid, Unavailable } from '../../errors.ts'
import { fetchText } from '../../exchange/open311/fetch-text.ts'
import { contentSchema } from '../content.ts'
import { checkExternalLinks } from './external-links.ts'

// a server of the public network, which a test has none of
vi.mock('../../exchange/open311/fetch-text.ts', () => ({ fetchText: vi.fn() }))
const asked = vi.mocked(fetchText)
beforeEach(() => void asked.mockReset())

const check = async (...addresses: string[]) => {
  const content = addresses.map((href) => ({ type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href } }] }))
  const written = contentSchema.parse({ body: { type: 'doc', content: [{ type: 'paragraph', content }] } })
  const found = await checkExternalLinks(written, AbortSignal.timeout(5000))
  return found.map(({ key, severity, params }) => [key, severity, params.address])
}

const pages: Readonly<Record<string, number | Error>> = {
  '/there': 200,
  '/gone': 404,
  '/gone-for-good': 410,
  '/members': 403,
  '/broken': 500,
  '/elsewhere': new Invalid('open311.redirected', { detail: 'other.example' }),
  '/long': new Invalid('open311.too-large', { megabytes: 2 }),
  '/away': new Unavailable('open311.away', { detail: 'ETIMEDOUT' }),
}

test('a dead link is told; what says nothing about the page is told as not checked', async () => {
  asked.mockImplementation((url) => {
    const page = pages[url.pathname]
    return page instanceof Error ? Promise.reject(page) : Promise.resolve({ status: page, text: '', retryAfter: null })
  })
  const at = (path: string) => `https://stadt.example${path}`
  expect(await check(...Object.keys(pages).map(at))).toEqual([
    ['link.dead', 'warns', at('/gone')],
    ['link.dead', 'warns', at('/gone-for-good')],
    ['link.unchecked', 'warns', at('/members')],
    ['link.unchecked', 'warns', at('/broken')],
    ['link.unchecked', 'warns', at('/away')],
  ])
})

test('an address is asked once, however often it stands there, and no more than forty', async () => {
  asked.mockResolvedValue({ status: 404, text: '', retryAfter: null })
  const many = Array.from({ length: 42 }, (_, index) => `https://stadt.example/${index}`)
  const found = await check(many[0], ...many)
  expect(asked).toHaveBeenCalledTimes(40)
  expect(found.map(([key]) => key)).toEqual([
    ...Array<string>(41).fill('link.dead'),
    'link.unchecked',
    'link.unchecked',
  ])
})
