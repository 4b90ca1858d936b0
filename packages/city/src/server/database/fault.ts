import { Unavailable } from '../errors.ts'

/** Where the way to the database ends: nobody listens, the line broke, the name is not known. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** SQLSTATE of a server that starts, ends or is full: class 08 (but not protocol_violation, a mistake of ours), admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections. */
const serverCodes = /^(08(?!P01)...|57P0[123]|53300)$/
/** What `pg` throws without a code. */
const driverWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/

/** ENOSPC of the system, disk_full of the database. */
const fullCodes = new Set(['ENOSPC', '53100'])

/**
 * What an error of the system or the database says to people, where it is no mistake of the program: the database cannot be
 * reached, the disk is full. Null for all others.
 */
export function faultOf(error: unknown): Unavailable | null {
  if (!(error instanceof Error)) return null
  // ENOSPC of a file watcher means another limit
  const watches = 'syscall' in error && error.syscall === 'watch'
  if (!watches && 'code' in error && fullCodes.has(String(error.code))) return new Unavailable('database.disk-full')
  return isDatabaseAway(error) ? new Unavailable('database.away') : null
}

/** Whether an error only says that the database cannot be reached now: the same request may succeed in a minute. */
function isDatabaseAway(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  const atConnect = 'syscall' in error && error.syscall === 'connect'
  return atConnect || networkCodes.has(code) || serverCodes.test(code) || driverWords.test(error.message)
}
