import { z } from 'zod'

/** The fields of a standard answer's form; what they may hold `saveStandardAnswer` checks. */
export const answerFields = z.object({
  name: z.string(),
  text_de: z.string(),
  text_en: z.string(),
  active: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
})
