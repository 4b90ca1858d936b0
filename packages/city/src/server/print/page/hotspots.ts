import type { Hotspot } from 'planning/model'
import { Markup, markup } from '../markup.ts'
import { followsCells } from '../plan-figures.ts'
import type { MapView } from '../plan-map.ts'
import { mapFrame, scrollTable, type PageContext } from './context.ts'

/** Width the overview is drawn for, pixels: numbers keep this size on screens about as wide. */
const mapPixels = 560

/** What all maps of the page share, drawn once: area, streets, hotspots. */
export function sharedShapes({ plan, map }: PageContext, view: MapView): Markup {
  // twice as far as the overview shows, for those who zoom out or pan
  const wide = {
    x: view.x - view.width / 2,
    y: view.y - view.height / 2,
    width: 2 * view.width,
    height: 2 * view.height,
  }
  return markup`<svg width="0" height="0" class="hidden" aria-hidden="true">
    <defs>
      <g id="ground">${new Markup(map.ground(wide))}</g>
      <g id="hotspot-shapes">${new Markup(map.hotspots(plan.hotspots))}</g>
    </defs>
  </svg>`
}

/** Map and list of hotspots, in the same order and with the same numbers. */
export function hotspotSection(context: PageContext, view: MapView): Markup {
  const { plan, text, format, figure } = context
  const lead = text('hotspots-lead', {
    incidents: figure('incidents'),
    from: format.date(plan.incidents.from),
    to: format.date(plan.incidents.to),
  })
  return markup`<section id="hotspots" aria-labelledby="hotspots-title">
    <h2 id="hotspots-title">${text('hotspots')}</h2>
    <p>${lead} ${plan.hotspots.length === 0 && text('no-hotspots')} ${followsCells(plan) && text('most-reported')}</p>
    <div class="split">
      <div>${overviewMap(context, view)}${legend(context)}</div>
      ${plan.hotspots.length > 0 && hotspotTable(context)}
    </div>
  </section>`
}

function overviewMap(context: PageContext, view: MapView): Markup {
  const { plan, map, options, text } = context
  const spots = plan.hotspots.map((hotspot) => hotspot.position)
  const parts = [
    map.hotspots(plan.hotspots),
    map.placeNames(options.places, [plan.station.position, ...spots], view, mapPixels),
    map.station(view, mapPixels),
    map.hotspotNumbers(plan.hotspots, view, mapPixels),
    map.scaleBar(view, mapPixels),
  ]
  return mapFrame(
    context,
    view,
    mapPixels,
    text('map-label'),
    markup`<use href="#ground"/>${new Markup(parts.join(''))}`,
  )
}

function legend({ plan, text }: PageContext): Markup {
  const ramp = [0, 1, 2, 3, 4, 5, 6].map((step) => markup`<i style="background:var(--ramp-${step})"></i>`)
  return markup`<ul class="legend">
    <li>${text('legend-intensity')} ${ramp} ${text('legend-many')}</li>
    ${plan.hotspots.some((hotspot) => hotspot.neverConfirmed) && markup`<li><i class="dashed"></i> ${text('legend-unconfirmed')}</li>`}
    <li><i class="square"></i> ${text('legend-station', { name: plan.station.name })}</li>
  </ul>`
}

function hotspotTable(context: PageContext): Markup {
  const { plan, text, figure, format, options } = context
  const rows = plan.hotspots.map((hotspot) => {
    const { number, name, incidents, trend, types } = hotspot
    const typeNames = types.slice(0, 2).map(({ type }) => options.typeNames.get(type) ?? type)
    const confirmed = hotspot.neverConfirmed ? format.words('never-confirmed') : format.share(hotspot.confirmedShare)
    return markup`<tr id="hotspot-${number}" data-hotspot="${number}">
      <th scope="row">${number} ${name}<span class="muted small">${typeNames.join(', ')}</span></th>
      <td class="n">${format.number(incidents)}</td>
      <td>${sparkline(context, hotspot)}${format.words(`trend.${trend}`)}</td>
      <td>${confirmed}</td>
      <td class="times">${strongestBands(context, hotspot)}</td>
      <td class="n">${figure(`hotspot.${number}.presence`)}<span class="muted small">${figure(`hotspot.${number}.visits`)}</span></td>
    </tr>`
  })
  const columns = [
    [text('column.hotspot')],
    [text('column.incidents'), 'n'],
    [`${text('column.per-week')}, ${text('column.trend')}`],
    [text('column.confirmed')],
    [text('column.times')],
    [text('column.presence'), 'n'],
  ] as const
  return scrollTable(text('hotspots-label'), columns, rows)
}

/** The three bands in which the hotspot stands out most, one a line. */
function strongestBands({ format }: PageContext, hotspot: Hotspot): Markup[] {
  return hotspot.bands
    .toSorted((a, b) => b.z - a.z)
    .slice(0, 3)
    .map(({ band }) => markup`<span>${format.band(band)}</span>`)
}

/** Bars of the incidents a week, oldest first; each weeks' number is in the text alternative. */
function sparkline({ text }: PageContext, { weekly }: Hotspot): Markup | null {
  if (weekly.length < 2) return null
  const most = Math.max(1, ...weekly)
  const bars = weekly.map((count, week) => `M${week} 10v${-Math.round((100 * count) / most) / 10}h.8V10z`).join('')
  const label = text('weekly-alt', { list: weekly.join(', ') })
  return markup`<svg
    class="spark"
    viewBox="0 0 ${weekly.length} 10"
    preserveAspectRatio="none"
    role="img"
    aria-label="${label}"
  >
    <path d="${bars}" />
  </svg>`
}
