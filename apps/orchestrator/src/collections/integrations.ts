import { integrationIdSchema, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import type { CollectionConfig } from 'payload'
import { admins, nobody, operators } from '../access/collections.ts'
import { adminsOnly } from '../access/fields.ts'
import { idOf } from '../fields/id-of.ts'
import { ownedByMachines } from '../fields/owned-by-machines.ts'
import { momentField } from '../fields/run-facts.ts'
import { checkBilledBy } from '../integrations/billed-by.ts'
import { checkSettings, checkTenant } from '../integrations/settings.ts'
import { showHealth } from '../integrations/show-health.ts'
import { CONNECTORS } from '../sync/connectors/registry.ts'

/** Kinds of systems that people configure; Medusa is configured by the environment. */
const PLATFORMS = Object.values(CONNECTORS)
  .filter(({ name }) => name !== MEDUSA_INTEGRATION)
  .map(({ name, label }) => ({ value: name, label }))
const CONFIGURABLE = PLATFORMS.map(({ value }) => value)

/**
 * The systems that Payload is kept in step with. One that is not active rests: what changes meanwhile is worked on when
 * it is active again.
 */
export const Integrations: CollectionConfig = {
  slug: 'integrations',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'platform', 'tenant', 'isActive', 'health', 'lastSyncAt'],
    group: 'Operations',
    description: 'Systems that are kept in sync with Payload. An inactive one is paused, and loses nothing.',
  },
  access: {
    create: CONFIGURABLE.length > 0 ? admins : nobody,
    read: operators,
    update: admins,
    delete: nobody,
  },
  disableDuplicate: true,
  hooks: { beforeValidate: [checkTenant, checkBilledBy, checkSettings], afterRead: [showHealth] },
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      label: 'Short name',
      access: { update: () => false },
      validate: (value: string | null | undefined) => {
        const id = integrationIdSchema.safeParse(value).data
        if (id === undefined) return 'Small letters, digits and hyphens, at most 60.'
        // Under `/api/integrations/<kind>` are the routes of all of a kind.
        return CONFIGURABLE.every((kind) => kind !== id) || 'Say whose it is, too: shopify-fernhollow, say.'
      },
      admin: { description: 'In addresses and logs, for ever: shopify-fernhollow, say.' },
    },
    { name: 'name', type: 'text', required: true, access: { update: adminsOnly } },
    {
      name: 'platform',
      type: 'text',
      required: true,
      // A function, so that the form alone has it and the column has none.
      defaultValue: () => 'shopify',
      index: true,
      access: { update: () => false },
      admin: {
        components: {
          Field: {
            path: '/admin/integrations/platform-field.tsx#PlatformField',
            clientProps: { offered: PLATFORMS },
          },
        },
      },
      validate: (value: string | null | undefined, { id }: { id?: number | string }) =>
        id === MEDUSA_INTEGRATION ||
        (value !== MEDUSA_INTEGRATION && Object.hasOwn(CONNECTORS, value ?? '')) ||
        'There is no connector of this name, or it is configured by the environment.',
    },
    {
      name: 'tenant',
      type: 'relationship',
      relationTo: 'tenants',
      index: true,
      admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
    },
    {
      name: 'billedBy',
      label: 'Stripe account',
      type: 'relationship',
      relationTo: 'integrations',
      index: true,
      filterOptions: ({ data }) => ({
        platform: { equals: 'stripe' },
        tenant: { equals: idOf(data?.tenant) ?? null },
      }),
      // `checkBilledBy` has checked it.
      validate: () => true as const,
      admin: {
        position: 'sidebar',
        allowCreate: false,
        allowEdit: false,
        description: 'By which its products and prices are billed, for ever.',
        condition: (data) => data.platform === 'sanity',
      },
    },
    {
      name: 'isActive',
      label: 'Active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'bothWays',
      label: 'Both ways',
      type: 'checkbox',
      defaultValue: false,
      access: { update: adminsOnly },
      admin: {
        position: 'sidebar',
        description:
          'Names, e-mail, phone, note and tags of its customers can be edited here, too. The app needs write_customers.',
        condition: (data) => data.platform === 'shopify',
      },
    },
    {
      name: 'account',
      type: 'text',
      index: true,
      ...ownedByMachines,
      admin: {
        ...ownedByMachines.admin,
        description: 'What the system itself calls it.',
        condition: (data) => Boolean(data.account),
      },
    },
    {
      name: 'stoppedBecause',
      label: 'Stopped because',
      type: 'textarea',
      ...ownedByMachines,
      admin: {
        ...ownedByMachines.admin,
        description: 'It goes on when it is given other settings, or made active again.',
        condition: (data) => Boolean(data.stoppedBecause),
      },
    },
    {
      name: 'health',
      // Words that say what to do may be many.
      type: 'textarea',
      virtual: true,
      ...ownedByMachines,
      admin: { ...ownedByMachines.admin, position: 'sidebar' },
    },
    { ...momentField('lastSyncAt', 'Last synced', { position: 'sidebar' }), virtual: true, index: false },
    {
      name: 'connection',
      type: 'ui',
      admin: {
        condition: (data) => data.platform === 'shopify',
        components: { Field: '/admin/integrations/shopify-settings.tsx#ShopifySettings' },
      },
    },
    {
      name: 'stripeConnection',
      type: 'ui',
      admin: {
        condition: (data) => data.platform === 'stripe',
        components: { Field: '/admin/integrations/stripe-settings.tsx#StripeSettings' },
      },
    },
    {
      name: 'sanityConnection',
      type: 'ui',
      admin: {
        condition: (data) => data.platform === 'sanity',
        components: { Field: '/admin/integrations/sanity-settings.tsx#SanitySettings' },
      },
    },
    {
      name: 'standing',
      type: 'ui',
      admin: { components: { Field: '/admin/integrations/integration-panel.tsx#IntegrationPanel' } },
    },
    {
      name: 'settings',
      type: 'json',
      // Never shown again, not even encrypted.
      access: { read: () => false, create: adminsOnly, update: adminsOnly },
      // Each kind of system has a form of its own for them.
      admin: { hidden: true, disableListColumn: true },
    },
  ],
}
