import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Unavailable } from '../errors.ts'

/** The user of the operating system who runs PostgreSQL in place of root, whom its programs refuse. */
export interface PostgresUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Who runs PostgreSQL: null = whoever we are. As root: the owner of an existing cluster, else `augenmass` or
 * `postgres` where the machine has one, else a new system user `augenmass`, else `nobody`.
 *
 * @param cluster folder of the cluster, which need not exist yet
 * @throws Unavailable 'database.no-user' where none of them can be had
 */
export function postgresUser(cluster: string): PostgresUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = ownerOf(cluster)
  const user =
    (owner ? lookUp(String(owner)) : null) ??
    lookUp('augenmass') ??
    lookUp('postgres') ??
    createUser('augenmass') ??
    lookUp('nobody')
  if (!user) throw new Unavailable('database.no-user')
  return user
}

/** Whether the user may and can run this command. */
export function runsAs(user: PostgresUser, [command, ...args]: readonly [string, ...string[]]): boolean {
  return spawnSync(command, args, { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Whether the user may enter the folder. */
export function canEnter(user: PostgresUser, folder: string): boolean {
  return runsAs(user, ['/bin/sh', '-c', 'cd "$1"', 'sh', folder])
}

function ownerOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.uid
}

function lookUp(user: string): PostgresUser | null {
  const ask = (...args: string[]) => execFileSync('id', [...args, user], { encoding: 'utf8', stdio: 'pipe' }).trim()
  try {
    return { name: ask('-un'), uid: Number(ask('-u')), gid: Number(ask('-g')) }
  } catch {
    return null
  }
}

function createUser(name: string): PostgresUser | null {
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    {
      stdio: 'ignore',
    },
  )
  return made.status === 0 ? lookUp(name) : null
}
