import { defineWidgetConfig } from '@medusajs/admin-sdk'
import type { AdminProduct, DetailWidgetProps } from '@medusajs/framework/types'
import { RecordSync } from '../sync/record-sync.tsx'

const ENTITIES = ['product', 'product-content'] as const

export default function ProductSync({ data }: DetailWidgetProps<AdminProduct>) {
  return <RecordSync id={data.id} entities={ENTITIES} />
}

export const config = defineWidgetConfig({ zone: 'product.details.side' })
