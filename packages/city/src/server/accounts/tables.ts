import type { ColumnType, Generated } from 'kysely'
import type { Role } from '../caller.ts'

/** Accounts; the column names of better-auth's own tables are its own. */
export interface AccountsTables {
  user: {
    id: Generated<string>
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: Generated<string | null>
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
    roles: ColumnType<Role[], Role[], Role[]>
    language: Generated<'de' | 'en'>
    disabledAt: Generated<Date | null>
    /** demo accounts are listed on the sign-in page */
    demo: Generated<boolean>
  }
  /** who is signed in; no address and no browser is kept */
  session: {
    id: Generated<string>
    userId: string
    token: string
    expiresAt: Date
    ipAddress: Generated<string | null>
    userAgent: Generated<string | null>
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  /** how an account signs in: `providerId` "credential" has the password's scrypt hash */
  account: {
    id: Generated<string>
    userId: string
    accountId: string
    providerId: string
    password: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  /** links that let somebody choose a password: SHA-256 of the token, and whose it is */
  verification: {
    id: Generated<string>
    identifier: string
    value: string
    expiresAt: Date
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  /** attempts counted in a window of time; keys are keyed hashes, never addresses */
  rateLimit: { id: Generated<string>; key: string; count: number; lastRequest: number }
  /** a machine's key: only its hash is stored */
  api_key: {
    id: Generated<string>
    version: Generated<number>
    name: string
    /** open311: sends reports and reads its own; office: reads everything */
    scope: 'open311' | 'office'
    hash: string
    /** requests a minute; null = no limit */
    per_minute: number | null
    created_at: Date
    revoked_at: Date | null
  }
}
