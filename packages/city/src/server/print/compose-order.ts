import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Plan } from 'planning/plan'
import { printFonts } from './fonts.ts'
import { orderContent, type OrderOptions } from './order-content.ts'
import { orderTemplate } from './order-template.ts'
import { tourMapFile } from './order-tours.ts'
import { indexPlan } from './plan-index.ts'
import { createPlanMap, viewBoxOf, type MapView, type PlanMap } from './plan-map.ts'

/** Nothing is read from it: every file of the document is given in memory. */
const workspace = '/'

/**
 * The operation order as PDF/UA-1 (tagged, with title, language, headings and alternative texts), the same bytes for
 * the same plan. Takes some seconds for a week of tours and blocks its thread meanwhile: whoever must stay awake calls
 * `orderPdf`.
 *
 * @throws Error with the compiler's diagnostics if the document cannot be set; a plan must not be able to cause that
 */
export function composeOrder(plan: Plan, options: OrderOptions): Uint8Array {
  const fonts = printFonts()
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.files] }] })
  const content = { ...orderContent(plan, options), font: fonts.family }
  compiler.mapShadow('/order.json', Buffer.from(JSON.stringify(shown(content, fonts.shows))))
  for (const [path, svg] of mapsOf(plan, options))
    compiler.mapShadow(path, Buffer.from(shown(svg, fonts.shows) as string))
  const compiled = compiler.compile({ mainFileContent: orderTemplate })
  if (!compiled.result) {
    const failure = compiled.takeDiagnostics()
    throw new Error(`The order could not be set: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`)
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  // the compiler keeps what it remembers in the process, not in the instance
  compiler.evictCache(0)
  return pdf
}

/**
 * PDF/UA wants a glyph and a meaning for every character: those the fonts lack become "?", control characters and byte
 * order marks are dropped.
 */
function shown(value: unknown, shows: (codePoint: number) => boolean): unknown {
  if (typeof value === 'string') {
    // most texts are plain ASCII: every font has that
    if (/^[\n -~]*$/.test(value)) return value
    return Array.from(value, (character) => {
      if (character === '\n') return character
      if (/[\p{Cc}\ufeff\ufffe]/u.test(character)) return ''
      return shows(character.codePointAt(0)!) && !/\p{Co}/u.test(character) ? character : '?'
    }).join('')
  }
  if (Array.isArray(value)) return value.map((item) => shown(item, shows))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item, shows)]))
}

/** Colours of maps on paper for the classes of `createPlanMap`; the ramp is that of the pages (ui/styles/theme.scss). */
const paperStyle = `
  text { font-family: 'Noto Sans'; font-size: 11px; fill: #171a2b }
  .area { fill: #fafbfd; stroke: #565a73; stroke-dasharray: 8 6 }
  .street { fill: none; stroke: #c9ccd8 }
  .hotspot { stroke: none }
  .i0 { fill: #f2efb8 } .i1 { fill: #bad89d } .i2 { fill: #72c298 } .i3 { fill: #26a59f } .i4 { fill: #00829e }
  .i5 { fill: #145c99 } .i6 { fill: #323187 }
  .unconfirmed { fill: none; stroke: #26418f; stroke-dasharray: 12 8 }
  .way { fill: none; stroke: #26418f; stroke-linejoin: round }
  .number circle, .visit rect { fill: #ffffff; stroke: #171a2b; stroke-width: 1.2 }
  .number text, .visit text { font-weight: bold }
  .station rect { fill: #171a2b }
  .place text { font-size: 10px; fill: #3f4256 }
  .scale path { fill: none; stroke: #171a2b; stroke-width: 1.2 }
  .scale text { font-size: 9px }
`

function mapsOf(plan: Plan, options: OrderOptions): Map<string, string> {
  const map = createPlanMap(plan, options.network)
  const index = indexPlan(plan)
  const spots = plan.hotspots.map((hotspot) => hotspot.position)
  const overview = map.overview(1.55)
  const wide = 640
  const maps = new Map([
    [
      '/hotspots.svg',
      svg(overview, wide, [
        map.ground(overview),
        map.hotspots(plan.hotspots),
        map.placeNames(options.places, [plan.station.position, ...spots], overview, wide),
        map.station(overview, wide),
        map.hotspotNumbers(plan.hotspots, overview, wide),
        map.scaleBar(overview, wide),
      ]),
    ],
  ])
  for (const tour of plan.tours.filter(({ steps }) => steps.length > 0))
    maps.set(tourMapFile(tour), tourMap(map, plan, index.positionsOf(tour), tour))
  return maps
}

function tourMap(map: PlanMap, plan: Plan, positions: Parameters<PlanMap['view']>[0], tour: Plan['tours'][number]) {
  const view = map.view(positions, 0.85)
  const small = 250
  return svg(view, small, [
    map.ground(view),
    map.hotspots(plan.hotspots, view),
    map.path(tour),
    map.station(view, small),
    map.visitNumbers(tour, view, small),
    map.scaleBar(view, small),
  ])
}

function svg(view: MapView, pixels: number, parts: readonly string[]): string {
  const unit = view.width / pixels
  const width = (px: number) => (px * unit).toFixed(1)
  const strokes = `.area{stroke-width:${width(1.2)}}.street{stroke-width:${width(0.9)}}.unconfirmed{stroke-width:${width(1.6)}}.way{stroke-width:${width(2)}}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(view)}" width="${pixels}" height="${Math.round((pixels * view.height) / view.width)}"><style>${paperStyle}${strokes}</style><rect x="${view.x}" y="${view.y}" width="${view.width}" height="${view.height}" fill="#fff"/>${parts.join('')}</svg>`
}
