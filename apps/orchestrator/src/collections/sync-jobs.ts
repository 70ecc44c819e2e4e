import type { CollectionConfig } from 'payload'
import { nobody, operators } from '../access/collections.ts'
import { ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'
import { durationField, errorFields, momentField, recordFields, stateField } from '../fields/run-facts.ts'

/** The history: what was done about each change. The engine writes it by SQL, in batches. */
export const SyncJobs: CollectionConfig = {
  slug: 'sync-jobs',
  labels: { singular: 'Sync job', plural: 'Sync jobs' },
  admin: {
    useAsTitle: 'remoteId',
    defaultColumns: [
      'startedAt',
      'integration',
      'entity',
      'remoteId',
      'direction',
      'outcome',
      'durationMs',
      'attempt',
      'errorCode',
    ],
    listSearchableFields: ['remoteId', 'hubId', 'entity', 'errorCode'],
    group: 'Operations',
    pagination: { defaultLimit: 25 },
  },
  defaultSort: '-id',
  access: { create: nobody, read: operators, update: nobody, delete: nobody },
  fields: [
    {
      type: 'row',
      fields: [
        stateField('outcome', ['created', 'updated', 'deleted', 'echo', 'retry', 'parked', 'failed'], 'echo'),
        {
          name: 'direction',
          type: 'text',
          required: true,
          defaultValue: 'none',
          index: true,
          ...ownedByMachines,
        },
        {
          name: 'reason',
          label: 'Requested by',
          type: 'select',
          options: ['webhook', 'hook', 'sweep', 'manual'],
          defaultValue: 'webhook',
          ...ownedByMachines,
        },
      ],
    },
    {
      name: 'requestedBy',
      label: 'Person who asked',
      type: 'text',
      ...ownedByMachines,
      admin: { ...ownedByMachines.admin, condition: (data) => Boolean(data.requestedBy) },
    },
    ...recordFields,
    {
      type: 'row',
      fields: [
        momentField('startedAt', 'Started'),
        momentField('finishedAt', 'Finished'),
        durationField,
        { name: 'attempt', type: 'number', defaultValue: 1, ...ownedByMachines },
        {
          name: 'progress',
          label: 'Progress, percent',
          type: 'number',
          defaultValue: 100,
          ...ownedByMachines,
        },
      ],
    },
    ...errorFields,
    readOnlyJson('changedFields', 'Changed fields'),
    readOnlyJson('changes', 'Values before and after', {
      In: ['side'],
      Field: ['path'],
      Before: ['before'],
      After: ['after'],
    }),
    readOnlyJson('drift', 'Put back: changed by the side that does not own it'),
  ],
}
