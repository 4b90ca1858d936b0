import { readFile, rename, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import type { Family, Row } from './family.ts'

const file = `${import.meta.dirname}/results.md`
const fields = ['instance', 'ours', 'bestKnown', 'gap', 'seconds', 'peer'] as const
const titles: Record<keyof Row, string> = {
  instance: 'instance',
  ours: 'ours',
  bestKnown: 'best known',
  gap: 'gap',
  seconds: 'seconds',
  peer: 'peer',
}

/** A family's part of `results.md`: where it was measured, and its rows as they stand there. */
export interface Section {
  readonly machine: string
  readonly rows: readonly Row[]
}

/** What `results.md` holds, by the family's title. */
export async function readSections(): Promise<Map<string, Section>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const parts = text.split(/^## /m).slice(1)
  return new Map(
    parts.map((part) => {
      const lines = part.split('\n')
      const machine = lines.find((line) => line.startsWith('Measured on '))?.slice('Measured on '.length) ?? ''
      const rows = lines
        .filter((line) => line.startsWith('|'))
        .slice(2)
        .map(rowOf)
      return [lines[0].trim(), { machine, rows }]
    }),
  )
}

function rowOf(line: string): Row {
  const [instance, ours, bestKnown, gap, seconds, peer] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  return { instance, ours, bestKnown, gap, seconds: Number(seconds), peer }
}

/** Writes all sections, families in their order. */
export async function writeSections(families: readonly Family[], sections: ReadonlyMap<string, Section>) {
  const parts = families.flatMap((family) => {
    const section = sections.get(family.title)
    return section && section.rows.length > 0 ? [sectionText(family, section)] : []
  })
  const text = `# What the planning engine reaches\n\nWritten by \`npm run bench -w planning\`, a row an instance.\n\n${parts.join('\n')}`
  // in one step: a run that is ended in the middle, or another one reading beside it, never sees half a file
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }))
  await rename(unfinished, file)
}

function sectionText(family: Family, { machine, rows }: Section): string {
  const head = fields.map((field) => family.columns?.[field] ?? titles[field])
  const table = [head, fields.map((field) => (field === 'instance' || field === 'peer' ? '---' : '---:'))]
  const cells = rows.map((row) => fields.map((field) => String(row[field])))
  const lines = [...table, ...cells].map((row) => `| ${row.join(' | ')} |`)
  const summary = family.summary?.(rows) ?? []
  return [
    `## ${family.title}`,
    family.intro,
    `Measured on ${machine}`,
    lines.join('\n'),
    ...summary.map((sentence) => `${sentence}\n`),
  ].join('\n\n')
}
