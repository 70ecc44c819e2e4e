import type { CollectionConfig } from 'payload'
import { nobody, operators } from '../access/collections.ts'
import { ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'
import { recordFields, stateField } from '../fields/run-facts.ts'

/** Fields that both sides changed: whose value stands, and the value that gave way. Only added to. */
export const SyncConflicts: CollectionConfig = {
  slug: 'sync-conflicts',
  labels: { singular: 'Conflict', plural: 'Conflicts' },
  admin: {
    useAsTitle: 'field',
    defaultColumns: ['createdAt', 'integration', 'entity', 'remoteId', 'field', 'winner', 'status'],
    listSearchableFields: ['remoteId', 'hubId', 'entity', 'field'],
    // The console shows them, and is where they are settled.
    group: false,
    pagination: { defaultLimit: 25 },
  },
  defaultSort: '-id',
  access: { create: nobody, read: operators, update: nobody, delete: nobody },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'field', type: 'text', required: true, ...ownedByMachines },
        {
          name: 'winner',
          type: 'text',
          required: true,
          ...ownedByMachines,
        },
        stateField('status', ['open', 'resolved'], 'open'),
      ],
    },
    ...recordFields,
    readOnlyJson('winnerValue', 'The value that stands'),
    readOnlyJson('loserValue', 'The value that gave way'),
    readOnlyJson('baseValue', 'The value both had last agreed on'),
    {
      /** Link, pass and field: a conflict is recorded once, however often its pass is tried again. */
      name: 'occurrence',
      type: 'text',
      required: true,
      unique: true,
      ...ownedByMachines,
      admin: { ...ownedByMachines.admin, hidden: true },
    },
    { name: 'note', type: 'textarea', ...ownedByMachines },
  ],
}
