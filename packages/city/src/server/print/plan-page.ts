import { createHash } from 'node:crypto'
import type { Plan } from 'planning/plan'
import { figureText } from '../../language/figures.ts'
import { reasonText } from '../../language/reasons.ts'
import { describeFigure } from './describe-figure.ts'
import { markup, Markup } from './markup.ts'
import { pageContext, scrollTable, type PageContext } from './page/context.ts'
import { hotspotSection, sharedShapes } from './page/hotspots.ts'
import { rosterSection } from './page/roster.ts'
import { pageScript } from './page/script.ts'
import { pageStyle } from './page/style.ts'
import { tourSection } from './page/tours.ts'
import { planReasons } from './plan-reasons.ts'
import type { PlanPrintOptions } from './plan-options.ts'

/**
 * `plan.markup`: the plan as one page that needs nothing else, neither network nor server nor script. Only its own script
 * may run (a content security policy by hash), so that nothing in a name can. The same plan gives the same bytes.
 */
export function planPage(plan: Plan, options: PlanPrintOptions): string {
  const context = pageContext(plan, options)
  const { text } = context
  const view = context.map.overview(1.1)
  const hash = createHash('sha256').update(pageScript).digest('base64')
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  // the policy allows exactly these bytes: no white space may come between tag and script
  const script = new Markup(`<script>${pageScript}</script>`)
  return markup`<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${plan.name}</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#main">${text('skip')}</a>
${pageHeader(context)}
<main id="main">
${figureSection(context)}
${sharedShapes(context, view)}
${hotspotSection(context, view)}
${rosterSection(context)}
${tourSection(context)}
${reasonSection(context)}
${originSection(context)}
</main>
<footer>${text('footer')} ${text('seed', { seed: String(plan.seed) })}</footer>
${script}
</body>
</html>
`.text
}

function pageHeader({ plan, options, text, format, index }: PageContext): Markup {
  const shifts = plan.shifts.map((shift) =>
    text('shift-times', { name: format.shift(shift.key), start: shift.start, end: shift.end }),
  )
  const last = index.dates[plan.days - 1]
  const period = plan.days === 1 ? format.date(plan.from) : `${format.date(plan.from)} – ${format.date(last)}`
  return markup`<header>
    ${options.city && markup`<p class="muted small">${options.city}</p>`}
    <h1>${plan.name}</h1>
    <p>${period} · ${shifts.join(' · ')}</p>
  </header>`
}

/** What matters most stands first; the less it says about the plan's quality, the later. */
const tileOrder = [
  'staffing',
  'presence',
  'wishes',
  'regular-service',
  'unpredictability',
  'unpredictability-cost',
  'staff-per-day',
  'patrols-per-shift',
  'visits',
  'hotspots',
  'incidents',
]

function figureSection({ plan, options, text, figures, format }: PageContext): Markup {
  const tiles = tileOrder.flatMap((key) => {
    const found = figures.find((one) => one.key === key)
    if (!found) return []
    const { number, unit, full } = figureText(found, options.language)
    const name = format.words(`figure-name.${key}` as 'figure-name.staffing')
    // the name above says what is counted; only % belongs to the number
    const value = number === null ? full : unit === '%' ? markup`${number} <small>%</small>` : number
    return [
      markup`<div><dt>${name}</dt><dd><a href="#figure-${key}" title="${text('figure-source')}">${value}</a></dd></div>`,
    ]
  })
  const [open, broken] = [plan.openPosts.length, plan.violations.length]
  const state =
    open + broken === 0
      ? markup`<p class="notice">${text('complete')}</p>`
      : markup`<p class="notice warning">${text('incomplete', { open, broken })} <a href="#reasons">${text('see-reasons')}</a></p>`
  const asOf = format.words('as-of', { moment: format.moment(Temporal.Instant.from(plan.asOf).epochMilliseconds) })
  const sections = ['hotspots', 'roster', 'tours', 'reasons', 'origin'] as const
  const links = sections.map((id) => markup`<li><a href="#${id}">${text(id)}</a></li>`)
  return markup`<section id="figures" aria-labelledby="figures-title">
    <h2 id="figures-title" class="hidden">${text('figures')}</h2>
    ${state}
    <dl class="tiles">${tiles}</dl>
    ${options.generated && markup`<p class="notice">${format.words('generated')}</p>`}
    <p class="muted small">${asOf}. ${text('restricted')}</p>
    <nav aria-label="${text('contents')}"><ul>${links}</ul></nav>
  </section>`
}

function reasonSection({ plan, text, format }: PageContext): Markup {
  const list = (items: readonly Markup[], none: string) =>
    items.length === 0
      ? markup`<p>${none}</p>`
      : markup`<ul class="texts">
          ${items.map((item) => markup`<li>${item}</li>`)}
        </ul>`
  const open = plan.openPosts.map(({ date, shift, post, patrol, reasons }) => {
    const name = format.words(`post.${post}`)
    const where = patrol === undefined ? name : `${format.words('patrol', { patrol })}, ${name}`
    const why = reasons.map((reason) => reasonText(reason, format)).join(' ')
    return markup`${text('open-post', { date: format.date(date), shift: format.shift(shift), post: where })} ${why}`
  })
  const broken = plan.violations.map(
    ({ date, reason, byPin }) => markup`${format.date(date)}: ${reasonText(reason, format)} ${byPin && text('by-pin')}`,
  )
  const reasons = planReasons(plan, format).map((sentence) => markup`${sentence}`)
  return markup`<section id="reasons" aria-labelledby="reasons-title">
    <h2 id="reasons-title">${text('reasons')}</h2>
    ${list(reasons, text('no-reasons'))}
    <h3>${text('open-posts')}</h3>
    ${list(open, text('none'))}
    <h3>${text('violations')}</h3>
    ${list(broken, text('none'))}
  </section>`
}

function originSection({ figures, text, format }: PageContext): Markup {
  const rows = figures
    .filter(({ key }) => !key.startsWith('hotspot.'))
    .map((figure) => {
      const { name, value, meaning, origin } = describeFigure(figure, format)
      return markup`<tr id="figure-${figure.key}">
        <th scope="row">${name}</th>
        <td class="n">${value}</td>
        <td class="text">${meaning}</td>
        <td class="text">${origin}</td>
      </tr>`
    })
  const columns = [
    [text('column.figure')],
    [text('column.value'), 'n'],
    [text('column.meaning')],
    [text('column.origin')],
  ] as const
  return markup`<section id="origin" aria-labelledby="origin-title">
    <h2 id="origin-title">${text('origin')}</h2>
    ${scrollTable(text('origin-label'), columns, rows)}
  </section>`
}
