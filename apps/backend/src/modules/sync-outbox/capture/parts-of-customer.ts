import { type CapturedTable, partOf } from './captured-table.ts'

const part = partOf('customer')

export const CUSTOMER_PARTS: readonly CapturedTable[] = [
  part('customer_address', ['id'], 'select r.customer_id as id from $rows r', [
    'customer_id',
    'address_name',
    'is_default_shipping',
    'is_default_billing',
    'company',
    'first_name',
    'last_name',
    'address_1',
    'address_2',
    'city',
    'province',
    'postal_code',
    'country_code',
    'phone',
    'deleted_at',
  ]),
]
