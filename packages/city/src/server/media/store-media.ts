import type { Database } from '../city.ts'

/** Stands in until media are merged. */
export async function removeMedia(_trx: Database, _ids: readonly string[]): Promise<void> {}
