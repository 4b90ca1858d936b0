import { onFirstPage, type Imitation } from './foreign-server.ts'
import { noise } from './noise.ts'

/** Bloomington and others (bensheldon/open311status#33): one request without its list, behind a byte order mark. */
export const bloomington: Imitation = (url) => onFirstPage(url, `\uFEFF${JSON.stringify(noise)}`)
