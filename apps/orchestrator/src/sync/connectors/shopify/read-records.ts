import { z } from 'zod'
import { type ShopifyClient, type Withheld, withholds } from './ask-shopify.ts'
import { type Kind, knownParts } from './kinds.ts'

const pageSchema = z.object({
  nodes: z.array(z.unknown()),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
})
const moreSchema = z.object({ owner: z.object({ more: pageSchema }).nullable() })
const nodesSchema = z.object({ nodes: z.array(z.looseObject({ id: z.string() }).nullable()) })
type Node = z.infer<typeof nodesSchema>['nodes'][number]

/** A record as the shop shows it to us, and the entity's fields of which it tells nothing. */
export type ShownRecord = { readonly record: unknown; readonly withheld: readonly string[] }

/**
 * Records as they are now, by their ids; those that are gone are left out.
 *
 * @throws {SyncError} PEER_REFUSED when so much of one is withheld that it could be taken for gone.
 */
export async function readRecords(
  client: ShopifyClient,
  kind: Kind,
  ids: readonly string[],
  waitMs?: number,
): Promise<ReadonlyMap<string, ShownRecord>> {
  const isOne = new RegExp(`^gid://shopify/${kind.type}/\\d+$`)
  const known = ids.filter((id) => isOne.test(id))
  const found = new Map<string, ShownRecord>()
  for (let start = 0; start < known.length; start += kind.atOnce) {
    const asked = { ids: known.slice(start, start + kind.atOnce) }
    const options = { waitMs, mayWithhold: true }
    const { data, withheld } = await client.ask(kind.read, asked, nodesSchema, options)
    for (const [index, node] of data.nodes.entries()) {
      const here = withheld.filter(([, position]) => position === index)
      const fields = here.map((path) => fieldsOf(kind, path))
      if (fields.includes(null) || (!node && here.length > 0)) throw withholds(here)
      if (node)
        found.set(
          node.id,
          await complete(
            client,
            kind,
            node,
            fields.flatMap((one) => one ?? []),
            waitMs,
          ),
        )
    }
  }
  return found
}

/** The entity's fields of a part at `nodes, 3, defaultEmailAddress, …`; null of one that no record is without. */
const fieldsOf = ({ parts }: Kind, [, , part]: Withheld): readonly string[] | null =>
  (typeof part === 'string' && Object.hasOwn(parts, part) && parts[part]) || null

/** With all of the lists within it, and nothing that its mapper doesn't know. */
async function complete(
  client: ShopifyClient,
  kind: Kind,
  node: NonNullable<Node>,
  hidden: readonly string[],
  waitMs?: number,
): Promise<ShownRecord> {
  const whole: Record<string, unknown> = { ...node }
  const withheld = new Set(hidden)
  for (const [list, query] of Object.entries(kind.within)) {
    let { nodes, pageInfo } = pageSchema.parse(node[list])
    while (pageInfo.hasNextPage) {
      const options = { waitMs, mayWithhold: Object.hasOwn(kind.parts, list) }
      const answer = await client.ask(query, { id: node.id, after: pageInfo.endCursor }, moreSchema, options)
      const { owner } = answer.data
      if (answer.withheld.length > 0) for (const field of kind.parts[list] ?? []) withheld.add(field)
      // Gone in this moment: it is read as it was, and the hint that it is gone is on its way.
      if (!owner) break
      nodes = [...nodes, ...owner.more.nodes]
      pageInfo = owner.more.pageInfo
    }
    whole[list] = { nodes }
  }
  return { record: knownParts(kind, whole), withheld: [...withheld] }
}
