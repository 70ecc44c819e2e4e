import type { CollectionConfig } from 'payload'
import { nobody, operators } from '../access/collections.ts'
import { ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'
import { durationField, errorFields, momentField, stateField } from '../fields/run-facts.ts'

/** Every webhook that was received, also the refused ones. Bodies are not kept: events are hints. */
export const WebhookLogs: CollectionConfig = {
  slug: 'webhook-logs',
  labels: { singular: 'Webhook', plural: 'Webhook log' },
  admin: {
    useAsTitle: 'webhookId',
    defaultColumns: ['receivedAt', 'source', 'eventCount', 'status', 'durationMs', 'errorCode'],
    listSearchableFields: ['webhookId', 'source', 'errorCode'],
    group: 'Operations',
    pagination: { defaultLimit: 25 },
  },
  defaultSort: '-receivedAt',
  access: { create: nobody, read: operators, update: nobody, delete: nobody },
  fields: [
    {
      type: 'row',
      fields: [
        momentField('receivedAt', 'Received'),
        { name: 'source', type: 'text', required: true, defaultValue: 'medusa', ...ownedByMachines },
        { name: 'webhookId', label: 'Webhook id', type: 'text', required: true, ...ownedByMachines },
      ],
    },
    {
      type: 'row',
      fields: [
        stateField('status', ['accepted', 'processed', 'refused'], 'accepted'),
        { name: 'eventCount', label: 'Events', type: 'number', defaultValue: 0, ...ownedByMachines },
        durationField,
      ],
    },
    ...errorFields,
    readOnlyJson('events'),
  ],
}
