import type { FieldHook } from 'payload'
import { z } from 'zod'
import { idOf } from '../fields/id-of.ts'
import type { Page } from '../payload-types.ts'

const slugSchema = z.string().min(1)

/** A copy's address: its original's with `-copy`, and a number when that is taken in the same store. */
export const nextFreeSlug: FieldHook<Page> = async ({ data, req, value }) => {
  const slug = slugSchema.safeParse(value).data
  if (slug === undefined) return value
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: {
      and: [{ slug: { like: `${slug}-copy` } }, { store: { equals: idOf(data?.store) ?? 0 } }],
    },
    depth: 0,
    pagination: false,
    select: { slug: true },
    req,
  })
  const taken = new Set(docs.map((page) => page.slug))
  const copy = `${slug}-copy`
  const numbered = Array.from(taken, (_, n) => `${copy}-${n + 2}`)
  return [copy, ...numbered].find((candidate) => !taken.has(candidate)) ?? copy
}
