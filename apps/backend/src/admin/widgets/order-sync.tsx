import { defineWidgetConfig } from '@medusajs/admin-sdk'
import type { AdminOrder, DetailWidgetProps } from '@medusajs/framework/types'
import { RecordSync } from '../sync/record-sync.tsx'

const ENTITIES = ['order'] as const

export default function OrderSync({ data }: DetailWidgetProps<AdminOrder>) {
  return <RecordSync id={data.id} entities={ENTITIES} />
}

export const config = defineWidgetConfig({ zone: 'order.details.side' })
