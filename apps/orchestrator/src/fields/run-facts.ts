import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import type { DateField, Field, NumberField, SelectField } from 'payload'
import { ownedByMachines } from './owned-by-machines.ts'

/** Fields that logs share: when something ran, how it ended, how long it took, what went wrong. */

/** A field for the state of something, with a coloured pill in lists. */
export function stateField(name: string, states: string[], defaultValue: string): SelectField {
  return {
    name,
    type: 'select',
    required: true,
    options: states,
    defaultValue,
    index: true,
    ...ownedByMachines,
    admin: { ...ownedByMachines.admin, components: { Cell: '/admin/cells/state-cell.tsx#StateCell' } },
  }
}

export function momentField(name: string, label: string, place: { position?: 'sidebar' } = {}): DateField {
  return {
    name,
    label,
    type: 'date',
    index: true,
    ...ownedByMachines,
    admin: {
      ...ownedByMachines.admin,
      ...place,
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm:ss' },
    },
  }
}

export const durationField: NumberField = {
  name: 'durationMs',
  label: 'Duration',
  type: 'number',
  ...ownedByMachines,
  admin: {
    ...ownedByMachines.admin,
    description: 'Milliseconds',
    components: { Cell: '/admin/cells/duration-cell.tsx#DurationCell' },
  },
}

export const errorFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'errorCode',
        label: 'Error',
        type: 'text',
        index: true,
        ...ownedByMachines,
        admin: {
          ...ownedByMachines.admin,
          condition: (data) => Boolean(data.errorCode),
          components: { Cell: '/admin/cells/error-cell.tsx#ErrorCell' },
        },
      },
      {
        name: 'errorMessage',
        label: 'What went wrong, and what to do',
        type: 'textarea',
        ...ownedByMachines,
        admin: { ...ownedByMachines.admin, condition: (data) => Boolean(data.errorMessage) },
      },
    ],
  },
]

const entity: Field = { name: 'entity', type: 'text', required: true, index: true, ...ownedByMachines }

/** Fields for the record that something was about. */
export const recordFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'integration',
        type: 'text',
        required: true,
        defaultValue: MEDUSA_INTEGRATION,
        index: true,
        ...ownedByMachines,
      },
      entity,
      { name: 'remoteId', label: 'Id there', type: 'text', index: true, ...ownedByMachines },
      { name: 'hubId', label: 'In Payload', type: 'text', ...ownedByMachines },
      { name: 'linkId', label: 'Link', type: 'number', index: true, ...ownedByMachines },
    ],
  },
]
