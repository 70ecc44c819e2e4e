import { LOCALES } from '@tandem/contracts/content'
import { z } from 'zod'

/** Payload says null, nothing or an empty text where nothing is written; here it is always null. */
export const writtenText = z
  .string()
  .nullish()
  .transform((value) => value || null)

/** A list in which nothing was ever put is an empty one. */
export const rows = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .nullish()
    .transform((list) => list ?? [])

/** Texts by language. An empty one is left out, so that the same texts have one form only. */
export const words = z
  .partialRecord(z.enum(LOCALES), z.string().nullish())
  .nullish()
  .transform((texts) => Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text)))
