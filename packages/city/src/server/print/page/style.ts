/**
 * Style of `plan.html`: the colours, spaces and type of KERN as plain values, since the file stands alone. Light and
 * dark follow the reader's system.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #10111a);
  --surface: light-dark(#f3f4f8, #1b1d2b);
  --ink: light-dark(#171a2b, #f3f4f8);
  --muted: light-dark(#51556d, #b4b8cd);
  --line: light-dark(#d5d8e3, #34384d);
  --line-strong: light-dark(#8a8fa6, #70758d);
  --action: light-dark(#26479e, #a3bdf0);
  --focus: light-dark(#171a2b, #f3f4f8);
  --warning: light-dark(#8a4b00, #f2ab57);
  --warning-back: light-dark(#fff4e5, #33230f);
  --land: light-dark(#f6f7fa, #15161f);
  --street: light-dark(#c6cad8, #3a3f55);
  --ramp-0: light-dark(#f2efb8, #2e3165); --ramp-1: light-dark(#bad89d, #315283); --ramp-2: light-dark(#72c298, #347497);
  --ramp-3: light-dark(#26a59f, #3f98a2); --ramp-4: light-dark(#00829e, #69b8a4); --ramp-5: light-dark(#145c99, #a6d49c);
  --ramp-6: light-dark(#323187, #ebea9b);
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Fira Sans', 'Noto Sans', system-ui, sans-serif }
header, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .25rem 0; text-wrap: balance; overflow-wrap: break-word }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 .5rem }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .5rem }
p { margin: .25rem 0 .75rem; max-width: 72ch }
a { color: var(--action); text-underline-offset: .18em }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
section { padding: 1.75rem 0; border-top: 1px solid var(--line) }
.muted { color: var(--muted) }
.small { font-size: .875rem }
.skip { position: absolute; left: -100vw }
.skip:focus { position: static; display: inline-block; padding: .75rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
header { padding-top: .75rem }
header p { margin: .125rem 0 .5rem; text-wrap: pretty }
#figures { border: 0; padding: .25rem 0 1.25rem }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none }
nav a { display: inline-block; padding: .25rem 0 }
.notice { border-left: 4px solid var(--line-strong); background: var(--surface); padding: .625rem .875rem; margin: .75rem 0; max-width: 72ch }
.notice.warning { border-color: var(--warning); background: var(--warning-back) }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.75rem, 1fr)); gap: .5rem; margin: 0 }
.tiles div { background: var(--surface); border-radius: .25rem; padding: .5rem }
.tiles dt { color: var(--muted); font-size: .8125rem; hyphens: auto; overflow-wrap: break-word }
.tiles dd { margin: 0; font-size: 1.375rem; line-height: 1.3; font-variant-numeric: tabular-nums }
.tiles dd small { font-size: .875rem }
.tiles a { color: inherit; text-decoration: underline dotted 1px }
.map { position: relative; border: 1px solid var(--line); border-radius: .25rem; overflow: hidden; background: var(--land) }
.map svg { display: block; width: 100%; height: auto; touch-action: pan-y pinch-zoom; user-select: none }
.map.live svg { cursor: grab }
.map .tools { position: absolute; top: .5rem; right: .5rem; display: flex; gap: .25rem }
.map text { font: 500 11px 'Fira Sans', 'Noto Sans', system-ui, sans-serif; fill: var(--ink) }
.area, .street, .way, .unconfirmed { vector-effect: non-scaling-stroke }
.area { fill: none; stroke: var(--line-strong); stroke-width: 1.25px; stroke-dasharray: 6 5 }
.street { fill: none; stroke: var(--street); stroke-width: 1px }
.hotspot { fill-opacity: .85 }
.i0 { fill: var(--ramp-0) } .i1 { fill: var(--ramp-1) } .i2 { fill: var(--ramp-2) } .i3 { fill: var(--ramp-3) }
.i4 { fill: var(--ramp-4) } .i5 { fill: var(--ramp-5) } .i6 { fill: var(--ramp-6) }
.hotspot.unconfirmed { fill-opacity: 0; stroke: var(--ink); stroke-width: 1.5px; stroke-dasharray: 5 4 }
.pale { opacity: .45 }
.way { fill: none; stroke: var(--action); stroke-width: 2.5px; stroke-linejoin: round }
.number circle, .visit rect { fill: var(--paper); stroke: var(--ink); stroke-width: 1.25px }
.number.chosen circle { fill: var(--ink) }
.map .number.chosen text { fill: var(--paper) }
.station rect { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5px }
.map .place text { font-size: 10.5px; fill: var(--muted); paint-order: stroke; stroke: var(--land); stroke-width: 3px }
.scale path { fill: none; stroke: var(--ink); stroke-width: 1.25px }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--muted) }
.legend i { display: inline-block; width: 1.1em; height: .8em; vertical-align: -.05em }
.legend .dashed { border: 1.5px dashed var(--ink) }
.legend .square { background: var(--ink); width: .8em }
.split { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 64rem) { .split { grid-template-columns: minmax(0, 3fr) minmax(0, 5fr); align-items: start } .split .map { position: sticky; top: 1rem } }
.scroll { position: relative; overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: .25rem }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .875rem; line-height: 1.35 }
caption { text-align: left; padding: .5rem; color: var(--muted) }
th, td { text-align: left; vertical-align: top; padding: .375rem .5rem; border-bottom: 1px solid var(--line) }
thead th { position: sticky; top: 0; background: var(--surface); z-index: 2; border-bottom: 2px solid var(--line-strong); vertical-align: bottom }
tbody th { position: sticky; left: 0; background: var(--paper); min-width: 8rem; max-width: 18rem }
td { min-width: 4rem }
td.text { min-width: 12rem }
th .small, td .small { display: block; font-weight: 400; font-size: .75rem }
.times span { display: block; white-space: nowrap }
tbody tr:last-child > * { border-bottom: 0 }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
tr:target > *, tr.chosen > * { background: var(--surface); box-shadow: inset 0 2px var(--action), inset 0 -2px var(--action) }
.roster th:first-child { position: sticky; left: 0; background: var(--paper); z-index: 1; min-width: 4rem; font-variant-numeric: tabular-nums }
.roster thead th:first-child { z-index: 3; background: var(--surface) }
.roster td, .roster thead th + th { white-space: nowrap; text-align: center }
.roster .late { background: light-dark(#e6ebf8, #1e2742) }
.roster tfoot th, .roster tfoot td { border-top: 1px solid var(--line); background: var(--surface); font-weight: 500 }
.roster .missing { color: var(--warning); font-weight: 700 }
button, select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line-strong); border-radius: .25rem; min-height: 2.25rem; min-width: 2.25rem; padding: .25rem .625rem }
button:hover { border-color: var(--ink) }
.picker { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: .75rem 0 }
.picker label { font-size: .875rem; display: grid; max-width: 100% }
.picker select { max-width: 100% }
details { border: 1px solid var(--line); border-radius: .25rem; margin: .5rem 0; padding: 0 .75rem }
summary { padding: .625rem 0; cursor: pointer }
summary b { margin-right: .5rem }
.tour { align-items: start; display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); padding-bottom: .875rem }
@media (min-width: 48rem) { .tour { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) } }
.line { position: relative; height: 1.75rem; margin: .25rem 0 1.25rem; background: linear-gradient(var(--line-strong), var(--line-strong)) center / 100% 2px no-repeat }
.line span { position: absolute; top: 0; height: 100%; overflow: hidden; font-size: .6875rem; line-height: 1.75rem; text-align: center; background: var(--action); color: var(--paper); border-radius: 2px }
@media (max-width: 40rem) { .line span { font-size: 0 } }
.line .break { background: repeating-linear-gradient(45deg, var(--line-strong) 0 3px, var(--paper) 3px 7px); border: 1px solid var(--line-strong) }
.line time { position: absolute; top: 100%; font-size: .75rem; color: var(--muted) }
.line time:last-child { right: 0 }
.spark { width: 5.5rem; height: 1.25rem; display: block }
.spark path { fill: var(--action) }
ul.texts { padding-left: 1.25rem; max-width: 72ch }
footer { padding: 1.5rem 1rem 3rem; color: var(--muted); font-size: .875rem }
@media print {
  :root { color-scheme: light }
  nav, .tools, .picker, .skip { display: none !important }
  .scroll { overflow: visible; max-height: none; border: 0 }
  th, .roster th:first-child, .split .map { position: static }
  section { break-inside: auto; padding: 1rem 0 }
  tr, .map, .notice { break-inside: avoid }
  body { font-size: 9.5pt }
  table { font-size: 8pt }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
`
