import { onFirstPage, type Imitation } from './foreign-server.ts'
import { noise } from './noise.ts'

/** Klarschiff (bfpi/klarschiff-citysdk): ids are numbers; open ones alone, unless somebody asks for all. */
export const klarschiff: Imitation = (url) => {
  const all = [
    { ...noise, service_request_id: 4711 },
    { ...noise, service_request_id: 4712, status: 'closed' },
  ]
  const wanted = (url.searchParams.get('status') ?? 'open').split(',')
  return onFirstPage(
    url,
    all.filter(({ status }) => wanted.includes(status)),
  )
}
