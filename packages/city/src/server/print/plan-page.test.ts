import { createHash } from 'node:crypto'
import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import type { Plan } from 'planning/plan'
import { describe, expect, test } from 'vitest'
import { examplePlaces, examplePlan } from './example-plan.ts'
import { planPage } from './plan-page.ts'
import type { PlanPrintOptions } from './plan-options.ts'

const options: PlanPrintOptions = {
  language: 'de',
  city: null,
  bands: DEFAULT_BANDS,
  typeNames: new Map([['littering', 'Müll']]),
  places: examplePlaces,
  network: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: null,
        geometry: {
          type: 'LineString',
          coordinates: [
            [7.461, 51.5145],
            [7.464, 51.5145],
          ],
        },
      },
    ],
  },
  generated: false,
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1])
/** The text a reader sees, without markup, style and script. */
const words = (page: string) =>
  page
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('plan.html', () => {
  const page = planPage(examplePlan, options)

  test('needs nothing from outside: no address is loaded, and the policy forbids it', () => {
    expect(all(page, /\b(?:src|srcset|action|formaction|poster|data)="([^"]*)"/g)).toEqual([])
    expect(all(page, /\bhref="([^"]*)"/g).filter((href) => !href.startsWith('#'))).toEqual([])
    expect(page).not.toMatch(/url\(|@import|https?:\/\//)
    expect(page).toContain('content="default-src &#39;none&#39;')
  })

  test('the policy allows exactly the script that is in the page', () => {
    const [script] = all(page, /<script>([\s\S]*?)<\/script>/g)
    const hash = createHash('sha256').update(script).digest('base64')
    expect(page).toContain(`script-src &#39;sha256-${hash}&#39;`)
  })

  test('every link within the page leads somewhere', () => {
    const ids = new Set(all(page, /\bid="([^"]*)"/g))
    expect(ids.size).toBe(all(page, /\bid="([^"]*)"/g).length)
    expect(all(page, /\bhref="#([^"]*)"/g).filter((id) => !ids.has(id))).toEqual([])
  })

  test('holds every tour with its visits, readable without the script', () => {
    expect(all(page, /<details id="tour-([^"]*)"/g)).toHaveLength(examplePlan.tours.length)
    expect(words(page)).toContain('1 08:30–08:45 1 Kampstraße 08:25–08:50 1')
    expect(words(page)).toContain('Pause bei Stadtgarten')
  })

  test('the roster names staff by number: post, patrol, leader, pin', () => {
    const row = /<th scope="row">003<\/th>([\s\S]*?)<\/tr>/.exec(page)?.[1] ?? ''
    expect(words(row)).toContain('F·1●◆')
    expect(words(row)).toContain('Früh, Streife 1, Streifenführung, von Hand festgelegt')
    expect(words(page)).toContain('Spät: besetzt / verlangt 6 / 6 5 / 6')
  })

  test('says what is missing and why, and where each number comes from', () => {
    const text = words(page)
    expect(text).toContain('Unvollständig: 1 Funktion offen, keine Regel gebrochen.')
    expect(text).toContain('So 26. Oktober 2025, Spät: Streife 2, Streife. Ausschlaggebend: 7 sind abwesend.')
    expect(text).toContain('Gesetzliche Feiertage sind nicht berücksichtigt.')
    expect(text).toContain('Abfrage: operations.plan · presence, seed = 1')
  })

  test('where the data cannot tell, it says so: outlined hotspot, no share', () => {
    expect(page).toMatch(/<path class="hotspot i\d unconfirmed" data-hotspot="2"/)
    expect(words(page)).toContain('oft gemeldet, nie bestätigt')
    expect(words(page)).toContain('3 Katharinentreppe')
    expect(words(page)).toMatch(/3 Katharinentreppe .{0,80}nicht feststellbar nicht feststellbar/)
  })

  test('no name can become markup', () => {
    const hotspots = examplePlan.hotspots.map((hotspot) => ({ ...hotspot, name: '"><img src=x onerror=alert(1)>' }))
    const plan: Plan = { ...examplePlan, name: '</title><script>alert(1)</script>', hotspots }
    const places = [{ name: '</text></svg><script>x</script>', position: { lat: 51.5128, lon: 7.4585 } }]
    const hostile = planPage(plan, { ...options, places, city: '<b>', typeNames: new Map([['littering', '<i>']]) })
    expect(all(hostile, /<(script|img|b|i)[\s>]/g).filter((tag) => tag !== 'i' && tag !== 'b')).toEqual(['script'])
    expect(hostile).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(hostile).not.toContain('<img')
  })

  test('speaks English throughout', () => {
    const english = planPage(examplePlan, { ...options, language: 'en' })
    expect(english).toContain('<html lang="en">')
    expect(words(english)).toContain('Early, Patrol 1, Patrol leader, fixed by hand')
    expect(words(english)).not.toMatch(/\b(?:Streife|Schicht|Störung|und|nicht)\b/)
  })

  test('the same plan gives the same bytes', () => {
    expect(planPage(examplePlan, options)).toBe(page)
  })

  test('a plan without anything in it is still a page', () => {
    const empty: Plan = {
      ...examplePlan,
      hotspots: [],
      tours: [],
      assignments: [],
      demand: [],
      openPosts: [],
      presence: {
        ...examplePlan.presence,
        share: null,
        perHotspot: [],
        unpredictability: null,
        unpredictabilityByChance: null,
      },
    }
    const text = words(planPage(empty, options))
    expect(text).toContain('Die Daten zeigen keinen Einsatzschwerpunkt.')
    expect(text).toContain('Es ist keine Streifenroute geplant.')
  })
})
