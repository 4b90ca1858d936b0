import { defineParams } from '@sveltejs/kit/params'

/** Parts of addresses that have a form of their own. */
export const params = defineParams({
  /** "2025-11" */
  month: (text) => (/^\d{4}-\d\d$/.test(text) ? text : undefined),
})
