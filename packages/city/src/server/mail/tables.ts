import type { Generated } from 'kysely'

export interface MailTables {
  /** mail that is still to be sent; gone once the mail server took it */
  mail_outbox: {
    id: Generated<string>
    recipient: string
    subject: string
    text: string
    /** of a mail that is sent again and again: where one click ends it */
    unsubscribe_address: string | null
    /** what it tells of, unique: by this it is taken back while it waits */
    about: string | null
    not_before: Date
    attempts: Generated<number>
    created_at: Date
  }
}
