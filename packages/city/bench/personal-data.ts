/**
 * How well and how fast personal data is found in residents' texts: found and rightly found by class on the labelled
 * texts, texts a second, and, where the real complaints of Konstanz lie (AUGENMASS_REAL_DATA or beside the repository),
 * what is found in them. Nothing is written.
 *
 *   node_modules/.bin/node packages/city/bench/personal-data.ts --show 20
 */
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { findPersonalData, personalDataKinds } from '../src/server/reports/personal-data/find.ts'
import { blindTexts } from '../src/server/reports/personal-data/labelled/blind-texts.ts'
import { knownTexts } from '../src/server/reports/personal-data/labelled/known-texts.ts'
import { type Count, parseLabelled, score } from '../src/server/reports/personal-data/labelled/score.ts'
import { secondBlindTexts } from '../src/server/reports/personal-data/labelled/second-blind-texts.ts'
import { thirdBlindTexts } from '../src/server/reports/personal-data/labelled/third-blind-texts.ts'

const { values } = parseArgs({ options: { show: { type: 'string', default: '0' } } })
const sets: Readonly<Record<string, readonly string[]>> = {
  known: knownTexts,
  blind: blindTexts,
  'second blind': secondBlindTexts,
  'third blind': thirdBlindTexts,
}

console.log(`${cpus()[0]!.model.trim()}, ${availableParallelism()} threads, Node ${process.versions.node}\n`)
for (const [name, texts] of Object.entries(sets)) printScore(name, texts)
printSpeed(
  'labelled texts',
  Object.values(sets).flatMap((texts) => texts.map((text) => parseLabelled(text).text)),
)
printKonstanz()

function printScore(name: string, texts: readonly string[]): void {
  const { all, byKind, missed, wrong } = score(texts)
  const empty = texts.filter((text) => parseLabelled(text).marks.length === 0).length
  const line = (kind: string, { covered, marked, right, found, recall, precision }: Count) =>
    `| ${kind} | ${covered} of ${marked} | ${percent(recall)} | ${right} of ${found} | ${percent(precision)} |`
  console.log(`## ${name}: ${texts.length} texts, ${empty} of them without anything personal\n`)
  console.log('| class | found | recall | right | precision |\n| --- | ---: | ---: | ---: | ---: |')
  for (const kind of personalDataKinds) console.log(line(kind, byKind[kind]))
  console.log(line('all', all))
  for (const { text, mark } of missed) console.log(`missed ${mark.kind}: ${around(text, mark)}`)
  for (const { text, finding } of wrong) console.log(`wrong ${finding.kind}: ${around(text, finding)}`)
  console.log('')
}

/** The fastest of five rounds: what the machine can do when nobody else wants it. */
function printSpeed(what: string, texts: readonly string[]): void {
  const rounds = Math.ceil(20_000 / texts.length)
  let best = Infinity
  for (let repeat = 0; repeat < 5; repeat++) {
    const started = performance.now()
    for (let round = 0; round < rounds; round++) for (const text of texts) findPersonalData(text)
    best = Math.min(best, performance.now() - started)
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const perSecond = Math.round((texts.length * rounds * 1000) / best).toLocaleString('en-GB')
  console.log(`${what}: ${perSecond} texts a second, ${characters.toFixed(0)} characters each on average\n`)
}

function printKonstanz(): void {
  const data = process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../shared/data')
  const folder = resolve(data, 'konstanz-maengelmelder')
  if (!existsSync(folder)) {
    console.log(`no real texts: ${folder} is missing`)
    return
  }
  const texts = [
    ...column(resolve(folder, 'meldungen_2020-2022.csv.gz'), 'description'),
    ...column(resolve(folder, 'meldungen_2022-2026.csv.gz'), 'text_raw'),
  ]
  printSpeed('real texts (Konstanz)', texts)
  const counts = new Map<string, number>()
  let withFinding = 0
  let left = Number(values.show)
  for (const text of texts) {
    const findings = findPersonalData(text)
    if (findings.length > 0) withFinding++
    for (const finding of findings) {
      counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1)
      if (left-- > 0) console.log(`${finding.kind}: ${around(text, finding)}`)
    }
  }
  console.log(`${texts.length} texts, ${withFinding} with a finding (${percent(withFinding / texts.length)})`)
  for (const kind of personalDataKinds) console.log(`  ${kind} ${counts.get(kind) ?? 0}`)
}

function column(file: string, name: string): string[] {
  const rows = parse<Record<string, string>>(gunzipSync(readFileSync(file)), { columns: true })
  return rows.map((row) => row[name]!)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  const flat = (part: string) => part.replace(/\s+/g, ' ')
  return `${flat(text.slice(Math.max(0, start - 40), start))}[[${flat(text.slice(start, end))}]]${flat(text.slice(end, end + 30))}`
}
