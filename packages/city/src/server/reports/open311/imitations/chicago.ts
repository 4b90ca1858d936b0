import { onFirstPage, type Imitation } from './foreign-server.ts'
import { noise } from './noise.ts'

const { requested_datetime: _, ...timeless } = noise

/** Chicago (codeforamerica/srtracker#76, bensheldon/open311status#92): no requested_datetime; fractions of seconds are an error. */
export const chicago: Imitation = (url) =>
  /\.\d/.test(url.search) ? { status: 500, body: 'error' } : onFirstPage(url, [timeless])
