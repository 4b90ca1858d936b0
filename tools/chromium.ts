import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names) {
    for (const folder of folders) if (folder && existsSync(join(folder, name))) return join(folder, name)
  }
  return null
}

/**
 * The browser for the journeys: one that is on this system; else Debian's `chromium` where apt-get is there and we are
 * root; else Playwright's own download (not tested by us: our machines cannot reach it).
 *
 * @returns the path of the browser, or null where Playwright's own is to be used
 */
export async function findOrInstallChromium(): Promise<string | null> {
  const found = onPath()
  if (found) return found
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('No browser found: installing Debian’s chromium …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env })
    const installed = onPath()
    if (installed) return installed
  }
  console.log('No browser found: Playwright downloads its own (a way this project has not been able to test).')
  const result = spawnSync(join('node_modules', '.bin', 'playwright'), ['install', 'chromium'], { stdio: 'inherit' })
  if (result.status !== 0) {
    throw new Error('No browser for the journeys: install chromium or google-chrome, then run npm test again.')
  }
  return null
}
