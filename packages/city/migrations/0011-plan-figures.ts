import { sql, type Kysely } from 'kysely'

interface StoredPlan {
  readonly presence: Readonly<Record<string, unknown>>
  readonly hotspots: readonly { readonly bands: readonly Readonly<Record<string, unknown>>[] }[]
}

/**
 * Plans made so far know neither the bound of their presence nor the price of unpredictability, which was another measure;
 * nor whether a hotspot is new. They say "cannot tell". Read and written here, not in SQL: the order of keys stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; result: StoredPlan }>`
    select id, result from plan where result is not null`.execute(db)
  for (const { id, result } of rows) {
    const presence = {
      ...result.presence,
      bound: null,
      unpredictability: null,
      unpredictabilityByChance: null,
      unpredictabilityCost: null,
    }
    const hotspots = result.hotspots.map((hotspot) => ({
      ...hotspot,
      bands: hotspot.bands.map((band) => ({ ...band, class: 'cannot-tell' })),
    }))
    await sql`update plan set result = ${JSON.stringify({ ...result, hotspots, presence })} where id = ${id}`.execute(
      db,
    )
  }
}
