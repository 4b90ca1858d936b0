import { useEmbeddedDatabase } from './embedded.ts'

/**
 * A process of its own for embedded.test.ts: uses the folder's database until it is told to let go, or is killed.
 * Says `{ url, started }`, or `{ error }` where it cannot.
 */
const [folder] = process.argv.slice(2)
// the tests run as root may start this one as somebody else
const [uid, gid] = (process.env.RUN_AS ?? '').split(':').filter(Boolean).map(Number)
if (uid && gid) {
  process.setgroups?.([])
  process.setgid?.(gid)
  process.setuid?.(uid)
}

// as the program does, which ends in order instead
process.on('SIGINT', () => undefined)

try {
  const database = await useEmbeddedDatabase(folder!, { durable: false })
  process.on('message', () => {
    void database.release().then(() => process.exit(0))
  })
  process.send?.({ url: database.url, started: database.started })
} catch (error) {
  process.send?.({ error: (error as { key?: string }).key ?? String(error) }, () => process.exit(1))
}
