import type { Field, FieldAccess, PayloadRequest } from 'payload'
import { z } from 'zod'
import { ownedByMachines } from './owned-by-machines.ts'

/** Whose a document is, in a collection that several kinds of systems fill. */
export const SOURCES = ['MEDUSA', 'SHOPIFY'] as const

const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const

/** Of a document that people edit with Medusa's say; what came from a shop is that shop's alone. */
export const unlessFromShop = {
  update: ({ doc }) => Object(doc).source !== 'SHOPIFY',
} satisfies Record<string, FieldAccess>

const brought = z.object({
  source: z.literal('SHOPIFY'),
  status: z.literal('ACTIVE'),
  integration: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
})

/** Whether a document came from a shop that takes what is edited here. */
async function isTakenThere(req: PayloadRequest, doc: unknown): Promise<boolean> {
  const { data } = brought.safeParse(doc)
  if (!data) return false
  const key = `bothWays ${data.integration}`
  // Each field of a form asks.
  req.context[key] ??= req.payload
    .count({
      collection: 'integrations',
      where: { id: { equals: data.integration }, bothWays: { equals: true } },
    })
    .then(({ totalDocs }) => totalDocs > 0)
  return (await req.context[key]) === true
}

/** Of what is edited here and with Medusa, and with a shop's where that takes it. */
export const editedWithShops = {
  update: async ({ doc, req }) => Object(doc).source !== 'SHOPIFY' || isTakenThere(req, doc),
} satisfies Record<string, FieldAccess>

/** Of what a shop alone has: edited here where it takes that. */
export const editedWithShopsAlone = {
  create: () => false,
  update: ({ doc, req }) => isTakenThere(req, doc),
} satisfies Record<string, FieldAccess>

/** Shown where a document came from a shop. */
const fromShop = { ...sidebar, condition: (data: unknown) => Object(data).source === 'SHOPIFY' }

/** Where a document came from. */
export const originFields: Field[] = [
  {
    name: 'source',
    type: 'select',
    options: [...SOURCES],
    defaultValue: 'MEDUSA',
    index: true,
    ...ownedByMachines,
    admin: sidebar,
  },
  { name: 'shopifyId', label: 'Shopify id', type: 'text', index: true, ...ownedByMachines, admin: fromShop },
  {
    name: 'integration',
    type: 'relationship',
    relationTo: 'integrations',
    index: true,
    ...ownedByMachines,
    admin: { ...fromShop, allowCreate: false, allowEdit: false },
  },
  { name: 'notes', type: 'text', ...ownedByMachines, admin: fromShop },
]

/** Whether what came from a shop is still there. */
export const presenceField: Field = {
  name: 'status',
  type: 'select',
  options: ['ACTIVE', 'INACTIVE'],
  defaultValue: 'ACTIVE',
  ...ownedByMachines,
  admin: { ...fromShop, description: 'Inactive: deleted in the shop, or merged into another one there.' },
}

/** A shop's own number of a record is nobody else's within its tenant. */
export const uniqueWithinTenant = { fields: ['shopifyId', 'tenant'], unique: true }
