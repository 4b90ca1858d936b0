import { listOperations } from '#server/operations/read-operations.ts'
import { lastDayOf } from '#server/operations/overview.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => {
  const operations = await listOperations(city, caller)
  return {
    mayCreate: caller?.roles.some((role) => role === 'planner' || role === 'operations-lead') ?? false,
    operations: operations.map((operation) => ({
      id: operation.id,
      name: operation.name,
      firstDay: operation.first_day,
      lastDay: lastDayOf(operation),
      staffPerDay: operation.staff_per_day,
      state: operation.state,
      generated: operation.generated,
    })),
  }
}
