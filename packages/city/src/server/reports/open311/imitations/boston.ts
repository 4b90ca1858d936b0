import type { Imitation } from './foreign-server.ts'
import { noise } from './noise.ts'

const all = Array.from({ length: 150 }, (_, index) => ({
  ...noise,
  service_request_id: `101-${index}`,
  description: null,
  media_url: [{ id: 'a', url: 'https://192.0.2.1/a.png' }],
}))

/** Boston (CityOfBoston/311#587): pages of 100 at most, on each an id and a state of what is not there; pictures as objects. */
export const boston: Imitation = ({ searchParams }) => {
  if (Number(searchParams.get('page_size') ?? 100) > 100)
    return { status: 400, body: '[{"code":400,"description":"page_size"}]' }
  const page = Number(searchParams.get('page') ?? 1)
  return [...all.slice((page - 1) * 100, page * 100), { service_request_id: `x-${page}`, status: 'open' }].slice(
    0,
    page > 2 ? 0 : 101,
  )
}
