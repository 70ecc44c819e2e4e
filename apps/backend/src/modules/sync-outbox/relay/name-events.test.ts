import { medusaIdSchema } from '@tandem/contracts/ids'
import { describe, expect, it } from 'vitest'
import { nameEvents } from './name-events.ts'
import type { Op, OutboxRow } from './outbox-row.ts'

const row = (entity: OutboxRow['entity'], id: string, op: Op): OutboxRow => ({
  id: '1',
  entity,
  record_id: medusaIdSchema.parse(id),
  op,
})
const named = (...rows: OutboxRow[]) => nameEvents(rows).map(({ type, data }) => `${type} ${data.id}`)

describe('the events of a batch', () => {
  it('are one for every record, in the order of their first rows', () => {
    expect(
      named(row('product', 'b', 'updated'), row('vendor', 'a', 'created'), row('product', 'b', 'updated')),
    ).toEqual(['product.updated b', 'vendor.created a'])
  })

  it.each<[Op[], string]>([
    [['created', 'updated', 'updated'], 'vendor.created'],
    [['updated', 'deleted'], 'vendor.deleted'],
    [['created', 'deleted'], 'vendor.deleted'],
    [['deleted', 'created'], 'vendor.updated'],
    [['deleted', 'updated'], 'vendor.deleted'],
    [['deleted', 'updated', 'updated'], 'vendor.deleted'],
    [['updated', 'deleted', 'updated'], 'vendor.deleted'],
    [['deleted', 'updated', 'created'], 'vendor.updated'],
    [['updated', 'approved'], 'vendor.approved'],
    [['approved', 'updated'], 'vendor.approved'],
  ])('%j is told as %s', (ops, name) => {
    expect(named(...ops.map((op) => row('vendor', 'v', op)))).toEqual([`${name} v`])
  })

  it('tell of what happens once beside how a record came to be, each once', () => {
    expect(named(row('vendor', 'v', 'created'), row('vendor', 'v', 'approved'))).toEqual([
      'vendor.created v',
      'vendor.approved v',
    ])
    const order = ['placed', 'updated', 'completed', 'updated'] as const
    expect(named(...order.map((op) => row('order', 'o', op)))).toEqual([
      'order.placed o',
      'order.completed o',
    ])
    expect(named(row('inventory', 'i', 'low'), row('inventory', 'i', 'low'))).toEqual(['inventory.low i'])
  })

  it('are named by the change where nothing else has a name', () => {
    expect(named(row('tenant', 't', 'approved'), row('product-content', 'p', 'deleted'))).toEqual([
      'tenant.updated t',
      'product-content.deleted p',
    ])
  })

  it('keep the content of a product apart from the product', () => {
    expect(named(row('product', 'p', 'updated'), row('product-content', 'p', 'updated'))).toHaveLength(2)
  })
})
