// The way in for any Node: a program runs on the Node that npm installed with it (see docs/decisions/).
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const neededMajor = 26

/**
 * Runs `run(args)` of the TypeScript module `main`, here where this Node can, else in the pinned Node as a child.
 *
 * @param {URL} main module that exports `run`
 * @param {string} self the file that was started (`import.meta.url`)
 */
export async function startOnPinnedNode(main, self) {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
    const { run } = await import(main.href)
    await run(process.argv.slice(2))
    return
  }
  const node = path.join(path.dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node')
  const child = spawn(node, [fileURLToPath(self), ...process.argv.slice(2)], { stdio: 'inherit' })
  // A Ctrl-C in the terminal reaches the child too; it takes the second one within two seconds for the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`)
    process.exitCode = 3
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
  })
}
