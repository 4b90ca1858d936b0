import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** One package whose code runs in the installation or in the browser, as its own metadata describe it. */
export interface Licence {
  name: string
  version: string
  licence: string
  author: string | null
  homepage: string | null
}

interface Metadata {
  name: string
  version: string
  private?: boolean
  license?: string | { type: string }
  author?: string | { name: string }
  homepage?: string
  repository?: string | { url?: string }
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Built into the pages and the server, though the package file lists them as tools. */
const builtIn = ['svelte', '@sveltejs/kit', '@sveltejs/adapter-node']

/** `import licences from 'virtual:licences'`: read from the installed packages when the application is built. */
export function licences(): Plugin {
  const id = '\0virtual:licences'
  return {
    name: 'augenmass-licences',
    resolveId: (source) => (source === 'virtual:licences' ? id : undefined),
    load: (resolved) =>
      resolved === id ? `export default ${JSON.stringify(installedLicences(process.cwd()))}` : undefined,
  }
}

/**
 * All packages that `folder`'s package file needs, directly or through others; our own workspaces are passed through,
 * not listed. Optional ones (binaries of another platform) only where installed.
 */
function installedLicences(folder: string): Licence[] {
  const found = new Map<string, Licence>()
  const seen = new Set<string>()
  const waiting: { name: string; from: string }[] = needed(read(folder)).map((name) => ({ name, from: folder }))
  for (const name of builtIn) waiting.push({ name, from: folder })
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = locate(next.name, next.from)
    if (!place || seen.has(place)) continue
    seen.add(place)
    const metadata = read(place)
    for (const name of needed(metadata)) waiting.push({ name, from: place })
    if (metadata.private) continue
    found.set(`${metadata.name}@${metadata.version}`, describe(metadata))
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function needed(metadata: Metadata): string[] {
  return [...Object.keys(metadata.dependencies ?? {}), ...Object.keys(metadata.optionalDependencies ?? {})]
}

function locate(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return place
    if (folder === dirname(folder)) return null
  }
}

function read(folder: string): Metadata {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Metadata
}

function describe(metadata: Metadata): Licence {
  const { license, author, repository } = metadata
  const source = metadata.homepage ?? (typeof repository === 'string' ? repository : repository?.url)
  return {
    name: metadata.name,
    version: metadata.version,
    licence: typeof license === 'string' ? license : (license?.type ?? ''),
    author: (typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name) || null,
    homepage: webAddress(source),
  }
}

/** "git+https://…", "github:owner/name" and plain "owner/name" become an address a browser opens. */
function webAddress(source: string | undefined): string | null {
  if (!source) return null
  const plain = source
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git(#.*)?$/, '')
  if (/^https?:\/\//.test(plain)) return plain
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(plain)
  return short ? `https://github.com/${short[1]}` : null
}
