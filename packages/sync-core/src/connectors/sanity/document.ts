import { z } from 'zod'
import type { Json } from '../../canonical/json.ts'

/** With what names begin that the engine keeps where a product is billed. */
const RESERVED = 'tandem_'

/** Texts by name, as the Studio edits them: a list, because an object there has the same fields in every document. */
export const entriesSchema = z
  .array(z.object({ key: z.string().nullable(), value: z.string().nullable() }))
  .nullable()
  .transform((entries) =>
    Object.fromEntries(
      (entries ?? [])
        .map(({ key, value }): [string, string] => [key ?? '', value ?? ''])
        .filter(([key]) => key !== '' && !key.startsWith(RESERVED)),
    ),
  )

/** The way back. Each item of a list has a key that stays the same, and a name its place. */
export const toEntries = (texts: Readonly<Record<string, string>>): Json =>
  Object.entries(texts)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => ({ _key: itemKey(key), _type: 'entry', key, value }))

/** A name in the characters that an item's key may have. */
const itemKey = (name: string): string =>
  [...name].map((one) => (/[a-z0-9]/i.test(one) ? one : `-${one.codePointAt(0)}-`)).join('')

/** What the engine keeps with a document is nobody else's concern, except that it was taken out. */
export const tracesSchema = z.object({ removed: z.boolean().nullish() }).nullish()

/**
 * Tells whether a document counts as being there. What was taken out of the hub is archived, because others may refer to
 * it; one that somebody takes up again is there.
 */
export const isThere = (document: {
  readonly active: boolean | null
  readonly tandem?: z.infer<typeof tracesSchema>
}): boolean => document.active !== false || document.tandem?.removed !== true
