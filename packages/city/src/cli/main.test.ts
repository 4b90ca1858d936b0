import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageFrom } from './context.ts'

const launcher = path.resolve(import.meta.dirname, '../../bin/augenmass.js')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'augenmass-cli-'))
  // as root the database's user has to get in
  await chmod(folder, 0o711)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function augenmass(
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string; node?: string } = {},
): Promise<Outcome> {
  const child = spawn(options.node ?? process.execPath, [launcher, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, AUGENMASS_DATA: path.join(folder, 'data'), LANG: 'de_DE.UTF-8', ...options.env },
  })
  child.stdin.end(options.input ?? '')
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...texts }))
  })
}

describe('help', () => {
  test('names every command, in the language asked for', async () => {
    const german = await augenmass(['--help'])
    expect(german.code).toBe(0)
    for (const command of ['serve', 'work', 'plan', 'import', 'accounts'])
      expect(german.stdout).toContain(`  ${command}`)
    expect(german.stdout).toContain('Rückgabewerte:')
    expect(german.stdout).not.toMatch(/Usage:|Options:|Commands:/)
    const english = await augenmass(['import', '--help', '--language', 'en'])
    expect(english.code).toBe(0)
    for (const command of ['reports', 'districts', 'places', 'network', 'staff']) {
      expect(english.stdout).toContain(`  ${command}`)
    }
    expect(english.stdout).toContain('Exit codes:')
  })

  test('the language is the one given, else the one of the machine, else German', () => {
    expect(languageFrom(['plan', '--language=en'], { LANG: 'de_DE.UTF-8' })).toBe('en')
    expect(languageFrom(['plan', '--language', 'de'], { LANG: 'en_GB.UTF-8' })).toBe('de')
    expect(languageFrom([], { LC_ALL: 'en_US.UTF-8', LANG: 'de_DE.UTF-8' })).toBe('en')
    expect(languageFrom([], { LANG: 'C.UTF-8' })).toBe('de')
  })
})

describe('refusals', () => {
  test('a wrong call ends with 2 and one sentence', async () => {
    const unknown = await augenmass(['frobnicate'])
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toBe('Fehler: Den Befehl frobnicate gibt es nicht.\nHilfe: augenmass --help\n')
    const option = await augenmass(['serve', '--prot', '1'], { env: { LANG: 'en_GB' } })
    expect(option).toMatchObject({ code: 2 })
    expect(option.stderr).toBe('Error: There is no option --prot.\nHelp: augenmass serve --help\n')
  })

  test('surroundings that do not allow it end with 3', async () => {
    const file = path.join(folder, 'file')
    await writeFile(file, '')
    const outcome = await augenmass(['accounts', 'list'], { env: { AUGENMASS_DATA: file } })
    expect(outcome).toMatchObject({ code: 3, stdout: '' })
    expect(outcome.stderr).toBe(`Fehler: ${file} ist kein Ordner. Wählen Sie mit AUGENMASS_DATA einen anderen.\n`)
    const unreachable = await augenmass(['accounts', 'list'], {
      env: { DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:1/none' },
    })
    expect(unreachable).toMatchObject({ code: 3, stdout: '' })
    expect(unreachable.stderr).toContain('DATABASE_URL')
    expect(unreachable.stderr).not.toContain('secret')
  })
})

test('accounts are made on the command line without a server, and the database is stopped afterwards', async () => {
  const create = ['accounts', 'create', '--email', 'a@stadt.example', '--name', 'Anna', '--role', 'administrator']
  const short = await augenmass(create, { input: 'kurz\n' })
  expect(short).toMatchObject({ code: 2 })
  expect(short.stderr).toContain('mindestens 12 Zeichen')
  const made = await augenmass(create, { input: 'ein langes Passwort\n' })
  expect(made).toMatchObject({ code: 0, stdout: 'Das Konto a@stadt.example ist angelegt.\n' })
  const listed = await augenmass(['accounts', 'list', '--language', 'en'])
  expect(listed.stdout).toBe('a@stadt.example\tAnna\tadministrator\tactive\n')
  expect(existsSync(path.join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
})

test('a key for machines is the last line, and is listed and revoked by its id', async () => {
  const made = await augenmass(['keys', 'create', '--scope', 'open311', 'App', '--per-minute', '60'])
  expect(made.code).toBe(0)
  expect(made.stdout).toMatch(/^augenmass_[\w-]{43}\n$/)
  const listed = await augenmass(['keys', 'list', '--language', 'en'])
  const [id, ...rest] = listed.stdout.trim().split('\t')
  expect(rest.toSpliced(3, 1)).toEqual(['App', 'open311', '60 a minute', 'active'])
  expect(await augenmass(['keys', 'revoke', id])).toMatchObject({ code: 0 })
  expect((await augenmass(['keys', 'list'])).stdout).toContain('gesperrt')
  expect(await augenmass(['keys', 'create', '--scope', 'all', 'App'])).toMatchObject({ code: 2 })
})

test('an older Node hands over to the one installed with the program', async ({ skip }) => {
  const older = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((directory) => path.join(directory, 'node'))
    .find((node) => existsSync(node) && !node.includes('node_modules'))
  if (!older) skip('no other Node on this machine')
  const outcome = await augenmass(['--version'], { node: older! })
  expect(outcome).toMatchObject({ code: 0, stderr: '' })
  expect(outcome.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
