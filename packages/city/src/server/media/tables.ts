import type { Generated } from 'kysely'

export interface MediaTables {
  /** pictures as `clean-photo.ts` made them; whose they are stands in the room that keeps their ids */
  media_file: {
    id: Generated<string>
    version: Generated<number>
    type: 'image/jpeg'
    /**
     * In the database and not in a folder: every server of an installation has them, a transaction holds report and photo
     * together, and a backup of the database is whole.
     */
    bytes: Buffer
    /** pixels */
    width: number
    height: number
    /** of `bytes`, 64 hexadecimal digits */
    sha256: string
    created_at: Generated<Date>
  }
}
