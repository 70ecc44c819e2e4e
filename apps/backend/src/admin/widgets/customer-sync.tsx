import { defineWidgetConfig } from '@medusajs/admin-sdk'
import type { AdminCustomer, DetailWidgetProps } from '@medusajs/framework/types'
import { RecordSync } from '../sync/record-sync.tsx'

const ENTITIES = ['customer'] as const

export default function CustomerSync({ data }: DetailWidgetProps<AdminCustomer>) {
  return <RecordSync id={data.id} entities={ENTITIES} />
}

export const config = defineWidgetConfig({ zone: 'customer.details.side' })
