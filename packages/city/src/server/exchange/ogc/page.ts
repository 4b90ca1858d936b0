import { createHash } from 'node:crypto'
import { localise } from '../../../language/address.ts'
import { ogcTexts } from '../../../language/ogc.ts'
import { translator } from '../../../language/translate.ts'
import type { CollectionDocument, Described } from './documents.ts'
import { mediaTypes, type Link, type Place } from './links.ts'
import type { OpenApiDocument } from './openapi.ts'

/** The one style sheet of these pages: so small that it travels with them. */
const style = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem;font:1.0625rem/1.5 "Fira Sans",system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}h2{font-size:1.25rem;margin-block-start:2rem}
li{margin-block:.5rem}code{overflow-wrap:anywhere}
dt{font-weight:600;margin-block-start:.75rem}dd{margin-inline-start:0}
a{overflow-wrap:anywhere}a:focus-visible{outline:3px solid;outline-offset:2px}`

/** Allows the style sheet above, and nothing else at all. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** A document as a page for people: its texts, its collections or standards, and where it leads. */
export function documentPage(
  place: Place,
  document: Described & {
    readonly collections?: readonly CollectionDocument[]
    readonly conformsTo?: readonly string[]
  },
  { isLanding }: { readonly isLanding: boolean },
): string {
  const t = translator(place.language, ogcTexts)
  const { title, description, collections, conformsTo, links } = document
  return frame(place, title, [
    description ? `<p>${text(description)}</p>` : '',
    isLanding
      ? section(t('page.how'), `<p>${text(t('page.how.text'))}</p><p><code>${text(place.base)}</code></p>`)
      : '',
    collections
      ? section(
          t('page.collections'),
          list(collections.map((one) => `${pageLinkTo(one)}<br>${text(one.description ?? '')}`)),
        )
      : '',
    conformsTo ? section(t('page.conformance'), list(conformsTo.map((uri) => `<code>${text(uri)}</code>`))) : '',
    section(t('page.links'), list(links.filter(({ rel }) => !besides.includes(rel)).map(linkLine(place)))),
  ])
}

/** The description of the interface as a page: every address with its parameters. */
export function apiPage(place: Place, { info, paths, components }: OpenApiDocument): string {
  const t = translator(place.language, ogcTexts)
  const parameters = Object.values(components.parameters)
  return frame(place, info.title, [
    `<p>${text(info.description)}</p>`,
    section(
      t('page.paths'),
      list(
        Object.entries(paths).map(
          ([path, { get }]) =>
            `<code>${text(place.base)}${text(path === '/' ? '' : path)}</code><br>${text(get.summary)}`,
        ),
      ),
    ),
    section(
      t('page.parameters'),
      `<dl>${parameters
        .map(({ name, description }) => `<dt><code>${text(name)}</code></dt><dd>${text(description)}</dd>`)
        .join('')}</dl>`,
    ),
  ])
}

function frame({ base, language }: Place, title: string, parts: readonly string[]): string {
  const t = translator(language, ogcTexts)
  const nav = [
    [localise('/', language), t('page.start')],
    [`${base}?f=html`, t('link.home')],
    [`${base}/collections?f=html`, t('link.data')],
    [`${base}/api?f=html`, t('link.service-doc')],
  ]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title><style>${style}</style></head>
<body><nav aria-label="${text(t('page.links'))}">${nav.map(([href, name]) => anchor(href, name)).join(' · ')}</nav>
<main><h1>${text(title)}</h1>
${parts.join('\n')}
</main></body></html>
`
}

const section = (title: string, body: string) => `<section><h2>${text(title)}</h2>${body}</section>`
const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
const anchor = (href: string, name: string) => `<a href="${text(href)}">${text(name)}</a>`

/** What stands above every page already, or is the page. */
const besides: readonly string[] = ['alternate', 'data', 'service-doc']

/** Documents that are pages too are opened as such; the one at hand is offered as data. */
function linkLine({ language }: Place) {
  return ({ href, title, type, rel }: Link): string => {
    if (rel === 'self') return anchor(`${href}?f=json`, translator(language, ogcTexts)('link.json'))
    return anchor(type === mediaTypes.json ? `${href}?f=html` : href, title)
  }
}

function pageLinkTo({ title, links }: CollectionDocument): string {
  const own = links.find(({ rel }) => rel === 'alternate')
  return own ? anchor(own.href, title) : text(title)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function text(raw: string): string {
  return raw.replace(/[&<>"']/g, (character) => entities[character])
}

/** Whether somebody would rather have a page than data: a browser does, a map program does not. */
export function prefersPage(accept: string | null, format: 'json' | 'html' | null): boolean {
  if (format !== null) return format === 'html'
  return (accept ?? '').split(',')[0].trim().toLowerCase().startsWith('text/html')
}
