import { ADDRESS_COLUMNS } from '../../../internal-sync/records/address.ts'
import { type CapturedTable, partOf } from './captured-table.ts'

const part = partOf('customer')

export const CUSTOMER_PARTS: readonly CapturedTable[] = [
  part('customer_address', ['id'], 'select r.customer_id as id from $rows r', [
    'customer_id',
    'address_name',
    'is_default_shipping',
    'is_default_billing',
    ...ADDRESS_COLUMNS,
    'deleted_at',
  ]),
]
