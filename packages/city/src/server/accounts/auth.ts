import { betterAuth } from 'better-auth'
import type { City, Database } from '../city.ts'

const sessionSeconds = 12 * 3600

function create(city: City) {
  return betterAuth({
    database: { db: city.db, type: 'postgres' },
    secret: city.secret,
    baseURL: city.origin,
    // accounts are made by administrators only
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 1000 },
    // a working day; not prolonged, so that the cookie and the row end together
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'augenmass',
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, userAgent: null, ipAddress: null } }) } },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

type Auth = ReturnType<typeof create>

/** One for each database handle; derived from the city, and gone with it. */
const instances = new WeakMap<Database, Auth>()

/** better-auth over the city's own tables: sessions and sign-in; later passkeys, two factors, OpenID Connect. */
export function authOf(city: City): Auth {
  const existing = instances.get(city.db)
  if (existing) return existing
  const made = create(city)
  instances.set(city.db, made)
  return made
}
