/**
 * First contentful paint and JavaScript of the public pages on a slow phone: 1.6 Mbit/s, 150 ms round trip, processor four
 * times slower, nothing in the cache. Limits: 1 second, 60 kB of JavaScript as it is sent (gzip or brotli) without the map library.
 *
 *   npm run bench:pages -w city
 *
 * Starts a server with the demo city; writes `results-pages.md`.
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import startServer from '../e2e/start-server.ts'

const pages = [
  '/',
  '/newsroom',
  '/report',
  '/report?type=noise',
  '/report/where?type=noise',
  '/report/details?type=noise&place=Hof',
  '/imprint',
  '/privacy',
  '/accessibility',
  '/sign-in',
  '/en/report',
]
const limits = { milliseconds: 1000, scriptBytes: 60_000 }
const runs = 5

interface Measured {
  readonly path: string
  readonly milliseconds: number
  readonly scriptBytes: number
  readonly bytes: number
}

const stop = await startServer()
const system = '/usr/bin/chromium'
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const base = process.env.E2E_BASE_URL!
  const measured: Measured[] = []
  for (const path of pages) {
    const tries: Measured[] = []
    for (let run = 0; run < runs; run++) tries.push(await visit(browser, base, path))
    tries.sort((a, b) => a.milliseconds - b.milliseconds)
    measured.push(tries[runs >> 1])
  }
  await report(measured)
} finally {
  await browser.close()
  await stop?.()
}

async function visit(with_: Browser, base: string, path: string): Promise<Measured> {
  const context = await with_.newContext({ viewport: { width: 360, height: 640 }, locale: 'de-DE' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1_000_000) / 8,
    uploadThroughput: (0.75 * 1_000_000) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const kinds = new Map<string, string>()
  let scriptBytes = 0
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (kinds.get(requestId) === 'Script') scriptBytes += encodedDataLength
  })
  await page.goto(base + path, { waitUntil: 'networkidle' })
  const milliseconds = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  )
  await context.close()
  return { path, milliseconds, scriptBytes, bytes }
}

async function report(measured: readonly Measured[]): Promise<void> {
  const lines = measured.map(
    ({ path, milliseconds, scriptBytes, bytes }) =>
      `| \`${path}\` | ${Math.round(milliseconds)} | ${(scriptBytes / 1000).toFixed(1)} | ${(bytes / 1000).toFixed(0)} |`,
  )
  const text = `# Public pages on a slow phone

Median of ${runs} visits, 1.6 Mbit/s, 150 ms round trip, processor ÷ 4, nothing cached (\`npm run bench:pages -w city\`).
${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.

| page | first contentful paint, ms (limit ${limits.milliseconds}) | JavaScript sent, kB (limit ${limits.scriptBytes / 1000}) | all sent, kB |
| --- | ---: | ---: | ---: |
${lines.join('\n')}
`
  await writeFile(join(import.meta.dirname, 'results-pages.md'), text)
  console.log(text)
  const over = measured.filter(
    (page) => page.milliseconds > limits.milliseconds || page.scriptBytes > limits.scriptBytes,
  )
  console.log(over.length === 0 ? 'within the limits' : `over a limit: ${over.map(({ path }) => path).join(', ')}`)
}
