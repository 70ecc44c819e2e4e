import type { CollectionBeforeChangeHook, Field, JSONField } from 'payload'
import { followedField } from '../fields/followed.ts'
import { ownedByMachines } from '../fields/owned-by-machines.ts'

const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const

/** What every document has that is kept in step with a billing system. */
export const billedFields: Field[] = [
  {
    name: 'active',
    label: 'Sold',
    type: 'checkbox',
    defaultValue: true,
    admin: {
      ...followedField('Checkbox'),
      position: 'sidebar',
      description: 'Off: archived in Stripe. Who has bought it keeps it.',
    },
  },
  { name: 'stripeId', label: 'Stripe id', type: 'text', index: true, ...ownedByMachines, admin: sidebar },
  {
    name: 'integration',
    label: 'Stripe account',
    type: 'relationship',
    relationTo: 'integrations',
    index: true,
    filterOptions: { platform: { equals: 'stripe' } },
    // `assignIntegration` has checked it: editors don't see integrations, and this would ask on their behalf.
    validate: () => true as const,
    admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
  },
  {
    name: 'deletedInStripe',
    label: 'Deleted in Stripe',
    type: 'date',
    ...ownedByMachines,
    admin: {
      ...sidebar,
      condition: (data) => Boolean(data.deletedInStripe),
      description: 'Publish it to make it there anew, or delete it here.',
    },
  },
  {
    // Read by others; nothing here is decided by it.
    name: 'updatedFromStripe',
    type: 'checkbox',
    defaultValue: false,
    ...ownedByMachines,
    admin: { hidden: true },
  },
]

const MOST_IMAGES = 8
const MOST_KEYS = 45
const LONGEST_KEY = 40
const LONGEST_TEXT = 500

export const imagesField: JSONField = {
  name: 'images',
  label: 'Pictures',
  type: 'json',
  defaultValue: () => [],
  validate: (value: unknown) => {
    if (value === null || value === undefined) return true
    if (!Array.isArray(value) || value.length > MOST_IMAGES) return `At most ${MOST_IMAGES} pictures.`
    const isAddress = (one: unknown) =>
      typeof one === 'string' && /^https?:\/\//.test(one) && URL.canParse(one)
    return value.every(isAddress) || 'Addresses that begin with https://'
  },
  admin: {
    ...followedField('Addresses'),
    disableListColumn: true,
  },
}

export const metadataField: JSONField = {
  name: 'metadata',
  label: 'More about it',
  type: 'json',
  defaultValue: () => ({}),
  validate: (value: unknown) => {
    if (value === null || value === undefined) return true
    if (typeof value !== 'object' || Array.isArray(value)) return 'A text for each name.'
    const texts = Object.entries(value)
    if (texts.length > MOST_KEYS) return `At most ${MOST_KEYS}.`
    const wrong = texts.find(
      ([key, text]) =>
        key === '' || key.length > LONGEST_KEY || typeof text !== 'string' || text.length > LONGEST_TEXT,
    )
    if (wrong)
      return `“${wrong[0]}”: names have 1 to ${LONGEST_KEY} characters, texts at most ${LONGEST_TEXT}.`
    return (
      !texts.some(([key]) => /^tandem_|[[\]]/.test(key)) ||
      'Names can’t begin with tandem_, or have brackets.'
    )
  },
  admin: {
    components: { Field: '/admin/billing/texts-field.tsx#TextsField' },
    disableListColumn: true,
  },
}

/** Whoever saves a document here has the last word in it: what came from Stripe is not its latest edit any more. */
export const editedHere: CollectionBeforeChangeHook = ({ data }) => ({ ...data, updatedFromStripe: false })
