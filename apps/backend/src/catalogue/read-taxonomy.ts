import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type Taxonomy, taxonomySchema } from '@tandem/contracts/shop'
import { z } from 'zod'
import { formerHandlesOf } from './former-handles.ts'
import { namesIn, SOLD_HERE } from './sold-here.ts'
import { SHOWN_IN } from './visible-categories.ts'

const ENTRY = (name: string): string => `jsonb_build_object(
  'id', s.id, 'handle', s.handle, 'formerHandles', ${formerHandlesOf(
    name === 'title' ? 'product_collection' : 'product_category',
    's',
  )}, 'name', s.${name}, 'names', ${namesIn('name', 's')},
  'description', coalesce(${
    name === 'title'
      ? `case jsonb_typeof(s.metadata->'description') when 'string' then s.metadata->>'description' end`
      : 's.description'
  }, ''),
  'descriptions', ${namesIn('description', 's')})`

/**
 * Categories and collections belong to no store: those that some product of these channels is in are theirs, and the
 * categories above them.
 */
export async function readTaxonomy(database: Knex, channels: readonly string[]): Promise<Taxonomy> {
  const { rows } = await database.raw(TAXONOMY, { channels: [...channels], ids: null })
  const [answer] = z.array(z.unknown()).parse(rows)
  return taxonomySchema.parse(answer)
}

const TAXONOMY = `
  with ${SOLD_HERE}, ${SHOWN_IN}
  select
    (select coalesce(jsonb_agg(${ENTRY('name')} order by s.rank, s.id collate "C"), '[]') from product_category s
     where s.id in (select category_id from shown_in)
    ) as categories,
    (select coalesce(jsonb_agg(${ENTRY('title')} order by s.title, s.id collate "C"), '[]') from product_collection s
     where s.deleted_at is null and exists (select from p where p.collection_id = s.id)
    ) as collections`
