import { z } from 'zod'

/** The fields of an agency's form; what they may hold `saveAgency` checks. */
export const agencyFields = z.object({
  name_de: z.string(),
  name_en: z.string(),
  mail: z.string().transform((text) => text || null),
  phone: z.string().transform((text) => text || null),
  url: z.string().transform((text) => text || null),
  active: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
})
