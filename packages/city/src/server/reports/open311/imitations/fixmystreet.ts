import { onFirstPage, type Imitation } from './foreign-server.ts'
import { noise } from './noise.ts'

/** FixMyStreet Zürich (open311/open311.github.io#67): a list within an object, numbers as text, single values in lists. */
export const fixMyStreet: Imitation = (url) =>
  onFirstPage(url, {
    service_requests: [
      {
        ...noise,
        lat: '51.51',
        long: '7.46',
        description: ['Zu laut'],
        agency_responsible: { recipient: ['Stadt'] },
      },
    ],
  })
