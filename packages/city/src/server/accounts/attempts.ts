import type { City } from '../city.ts'
import { KnownError } from '../errors.ts'
import { countingKey, countWithin, forgetOldCounts, networkOf } from './limit-requests.ts'

const windowSeconds = 300
/** from one address: whoever guesses somebody's password shuts out nobody who comes from another one */
const attemptsPerAccountAndAddress = 10
/** from all addresses together */
const attemptsPerAccount = 100
/** a whole city hall may come from one address */
const attemptsPerAddress = 200
const resetsPerAccount = 3
const resetsPerAddress = 30

/** 429: wait before the next attempt. */
class TooManyAttempts extends KnownError {
  constructor(seconds: number) {
    super('accounts.too-many-attempts', 429, { seconds })
  }
}

/**
 * Counts an attempt to sign in against the account from this address, the account and the address. On every server the
 * same count, because it is in the database; kept as keyed hashes. What the first count stops does not reach the others.
 *
 * @throws TooManyAttempts with the seconds to wait
 */
export async function countAttempt(city: City, email: string, address: string | undefined): Promise<void> {
  await forgetOldCounts(city)
  await count(city, pairKey(city, email, address), attemptsPerAccountAndAddress)
  await count(city, keyOf(city, `account ${email}`), attemptsPerAccount)
  if (address) await count(city, keyOf(city, `address ${networkOf(address)}`), attemptsPerAddress)
}

/** After a right password the account's counts start anew; the address's does not. */
export async function forgetAttempts(city: City, email: string, address: string | undefined): Promise<void> {
  await city.db
    .deleteFrom('rateLimit')
    .where('key', 'in', [pairKey(city, email, address), keyOf(city, `account ${email}`)])
    .execute()
}

/** Whether one more mail with a link may go to this account, or be asked for from this address: nobody's inbox is flooded. */
export async function countResetRequest(city: City, email: string, address: string | undefined): Promise<boolean> {
  try {
    await count(city, keyOf(city, `reset ${email}`), resetsPerAccount)
    if (address) await count(city, keyOf(city, `resets from ${networkOf(address)}`), resetsPerAddress)
    return true
  } catch (error) {
    if (error instanceof TooManyAttempts) return false
    throw error
  }
}

function pairKey(city: City, email: string, address: string | undefined): string {
  return keyOf(city, `account ${email} from ${address ? networkOf(address) : 'anywhere'}`)
}

function keyOf(city: City, text: string): string {
  return countingKey(city, `sign-in ${text}`)
}

async function count(city: City, key: string, limit: number): Promise<void> {
  const counted = await countWithin(city, { key, seconds: windowSeconds })
  if (counted.count > limit) throw new TooManyAttempts(counted.secondsLeft)
}
