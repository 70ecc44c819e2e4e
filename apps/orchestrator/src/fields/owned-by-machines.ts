import type { JSONField, RelationshipField, TextField } from 'payload'
import { writtenByMachines } from '../access/fields.ts'

/** Spread into a field that Medusa or the engine owns: people read it, they never write it. */
export const ownedByMachines = {
  access: writtenByMachines,
  admin: { readOnly: true },
} as const

/** The record's id in Medusa. */
export const medusaIdField = {
  name: 'medusaId',
  label: 'Medusa id',
  type: 'text',
  required: true,
  unique: true,
  ...ownedByMachines,
  admin: { ...ownedByMachines.admin, position: 'sidebar' },
} as const satisfies TextField

/** The same in a collection that others fill, too. */
export const medusaIdIfAny = { ...medusaIdField, required: false } as const satisfies TextField

/**
 * The tenant of a record that Medusa owns. It is nobody's choice and may be missing: a product need not
 * belong to a vendor or a store.
 */
export const medusaTenantField = {
  name: 'tenant',
  type: 'relationship',
  relationTo: 'tenants',
  index: true,
  ...ownedByMachines,
  // Its owner has checked it, and the tenant plugin's own check would refuse records without a tenant.
  validate: () => true,
  admin: { ...ownedByMachines.admin, position: 'sidebar', allowCreate: false, allowEdit: false },
} as const satisfies RelationshipField

/** Columns of a table, in their order: heading → the keys of a row that it shows. */
export type TableColumns = Readonly<Record<string, readonly string[]>>

/**
 * Structured data for reading. Payload's own JSON field loads an editor from an outside host.
 *
 * @param columns what is shown of rows; without it all there is, under its own keys.
 */
export function readOnlyJson(name: string, label?: string, columns?: TableColumns): JSONField {
  return {
    name,
    type: 'json',
    ...(label ? { label } : {}),
    access: writtenByMachines,
    admin: {
      components: {
        Field: { path: '/admin/json/json-field.tsx#JsonField', ...(columns && { serverProps: { columns } }) },
      },
      disableListColumn: true,
    },
  }
}
