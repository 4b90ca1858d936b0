import { createZoneClock, dateOfCivilDay, instantOf } from 'planning/geo/zone-clock'
import { METRES_PER_DEGREE } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import { createRandom } from 'planning/random'
import { timeZone } from '../calendar.ts'
import { placeNamed } from '../places.ts'
import { inboxTexts, type Course, type InboxText } from './inbox-texts.ts'

/** Something that was done about an invented report. */
export type DemoStep = { readonly at: number } & (
  | {
      readonly change: {
        readonly action: 'review' | 'plan' | 'finish' | 'refute' | 'refer'
        readonly reason?: string
        readonly agency?: string
        readonly channel?: 'outside'
        readonly answer?: string
      }
    }
  | { readonly note: string }
  | { readonly answer: string }
  | { readonly supported: true }
)

/** An invented report as residents and traders send them, with what became of it. Times are epoch ms. */
export interface DemoInboxReport {
  readonly key: string
  readonly at: number
  readonly report: {
    readonly type: string
    readonly source: 'resident' | 'trader'
    /** null where the place is told in words alone */
    readonly position: Position | null
    readonly place: string
    readonly text: string
    readonly answers: InboxText['answers'] & object
    readonly language: 'de' | 'en'
  }
  readonly steps: readonly DemoStep[]
}

const hour = 3_600_000
/** Reports are scattered around the place they name, metres. */
const scatterMetres = 35

/**
 * Some sixty reports of the two weeks before `now`, in order of time: the inbox of the demo. The same `now` gives the same
 * reports; nothing in them is later than it.
 *
 * @param now epoch ms
 */
export function inboxReports(now: number): DemoInboxReport[] {
  const today = createZoneClock(timeZone).civilDay(now)
  const random = createRandom(1803)
  return inboxTexts
    .map((entry, index): DemoInboxReport => {
      const chance = random.stream(`inbox ${index}`)
      const date = dateOfCivilDay(today - entry.daysAgo)
      // what would lie in the future today came in the last hours
      const at = Math.min(instantOf(date, entry.time, timeZone), now - (index + 1) * 7 * 60_000)
      const metres = () => (chance.next() * 2 - 1) * scatterMetres
      return {
        key: `inbox-${String(index + 1).padStart(2, '0')}`,
        at,
        report: {
          type: entry.type,
          source: entry.source ?? 'resident',
          position: 'at' in entry.where ? near(placeNamed(entry.where.at).position, metres(), metres()) : null,
          place: 'words' in entry.where ? (entry.where.words ?? '') : '',
          text: entry.text,
          answers: entry.answers ?? {},
          language: entry.language ?? 'de',
        },
        steps: stepsOf(entry.course ?? [], at).filter((step) => step.at < now),
      }
    })
    .sort((a, b) => a.at - b.at)
}

function stepsOf(course: Course, at: number): DemoStep[] {
  return course.map(([hours, step]) => ({ at: at + hours * hour, ...step }))
}

function near({ lat, lon }: Position, north: number, east: number): Position {
  return {
    lat: lat + north / METRES_PER_DEGREE,
    lon: lon + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  }
}
