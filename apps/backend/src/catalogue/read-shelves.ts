import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type Shelves, shelvesSchema } from '@tandem/contracts'
import { z } from 'zod'
import { namesIn, SOLD_HERE } from './sold-here.ts'

const SHELF = (name: string): string => `jsonb_build_object(
  'id', s.id, 'handle', s.handle, 'name', s.${name}, 'names', ${namesIn('name', 's')},
  'description', coalesce(${
    name === 'title'
      ? `case jsonb_typeof(s.metadata->'description') when 'string' then s.metadata->>'description' end`
      : 's.description'
  }, ''),
  'descriptions', ${namesIn('description', 's')})`

/** Categories and collections belong to no store: those that some product of these channels is in are theirs. */
export async function readShelves(database: Knex, channels: readonly string[]): Promise<Shelves> {
  const { rows } = await database.raw(SHELVES, { channels: [...channels], ids: null })
  const [answer] = z.array(z.unknown()).parse(rows)
  return shelvesSchema.parse(answer)
}

const SHELVES = `
  with ${SOLD_HERE}
  select
    (select coalesce(jsonb_agg(${SHELF('name')} order by s.rank, s.id collate "C"), '[]') from product_category s
     where s.deleted_at is null and s.is_active and not s.is_internal and exists (
       select from product_category_product l join p on p.id = l.product_id where l.product_category_id = s.id)
    ) as categories,
    (select coalesce(jsonb_agg(${SHELF('title')} order by s.title, s.id collate "C"), '[]') from product_collection s
     where s.deleted_at is null and exists (select from p where p.collection_id = s.id)
    ) as collections`
