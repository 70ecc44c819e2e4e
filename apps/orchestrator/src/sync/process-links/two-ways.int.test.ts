import { type Binding, type Json, MEDUSA_BINDINGS, SyncError } from '@tandem/sync-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { WRITE_DEADLINE_MS } from '../ledger/links.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'

/** A vendor that both sides edit: the smallest two-way entity, on tables that are there. */
const vendor: Binding = {
  ...MEDUSA_BINDINGS.vendor,
  ownership: {
    existence: 'shared',
    fields: {
      ...MEDUSA_BINDINGS.vendor.ownership.fields,
      name: { owner: 'shared', merge: 'scalar', winner: 'remote' },
      business: { owner: 'shared', merge: 'scalar', winner: 'hub' },
    },
  },
  toRemote: ({ tenantMedusaId, commissionRate, ...same }) => ({
    ...same,
    id: 'unused',
    tenant_id: tenantMedusaId ?? null,
    commission_rate: commissionRate ?? null,
  }),
}

const engine = engineForFile({ ...MEDUSA_BINDINGS, vendor })
let count = 0
let id = ''

beforeAll(async () => {
  // A vendor's story is another link of the same record, with tests of its own.
  await engine.pool.query(
    'drop trigger capture_insert_vendor_story on vendors; drop trigger capture_update_vendor_story on vendors; drop trigger capture_delete_vendor_story on vendors',
  )
  engine.medusa.records.set('ten_1', { id: 'ten_1', handle: 'a', name: 'A', status: 'active', settings: {} })
  await engine.hint('tenant', 'ten_1')
  await engine.settle()
})
beforeEach(async () => {
  id = `ven_${++count}`
  engine.medusa.beforeWrite = () => {}
  engine.medusa.afterWrite = () => {}
  engine.medusa.afterRead = () => {}
  editMedusa({})
  await hintAndSettle()
  engine.medusa.writes = 0
})

function editMedusa(changes: Record<string, Json>): void {
  const start = { id, tenant_id: 'ten_1', handle: id, name: 'old', status: 'approved', commission_rate: 1.5 }
  engine.medusa.records.set(id, { ...start, business: { vat: 'old' }, ...medusa(), ...changes })
}
function medusa(): Record<string, Json> {
  return z.record(z.string(), z.json()).parse(engine.medusa.records.get(id) ?? {})
}
async function editPayload(changes: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(changes).map((column, index) => `${column} = $${index + 2}`)
  await engine.pool.query(`update vendors set ${columns.join(', ')} where medusa_id = $1`, [
    id,
    ...Object.values(changes),
  ])
}
async function row(query: string): Promise<Record<string, unknown>> {
  return (await engine.pool.query(query, [id])).rows[0]
}
const payload = () => row('select * from vendors where medusa_id = $1')
const link = () => row('select * from sync.links where remote_id = $1')
async function conflicts(): Promise<Record<string, unknown>[]> {
  const { rows } = await engine.pool.query(
    `select field, winner, status, base_value as base, winner_value as winning, loser_value as losing
     from sync_conflicts where remote_id = $1 order by id`,
    [id],
  )
  return rows
}
async function hintAndSettle(): Promise<void> {
  await engine.hint('vendor', id)
  await engine.settle()
}

/** Does something once, at the moment that the hook marks. */
function once(hook: 'beforeWrite' | 'afterWrite' | 'afterRead', act: () => void | Promise<void>): void {
  engine.medusa[hook] = async () => {
    engine.medusa[hook] = () => {}
    await act()
  }
}

describe('a record that both sides edit', () => {
  test('takes an edit from Payload to Medusa and one from Medusa to Payload, each once', async () => {
    await editPayload({ name: 'from Payload' })
    await hintAndSettle()
    expect(medusa()).toMatchObject({ name: 'from Payload', handle: id, business: { vat: 'old' } })
    editMedusa({ business: { vat: 'from Medusa' } })
    await hintAndSettle()
    await hintAndSettle()
    expect(await payload()).toMatchObject({ name: 'from Payload', business: { vat: 'from Medusa' } })
    expect(engine.medusa.writes).toBe(1)
    expect(await engine.outcomes(id)).toEqual(['created', 'updated', 'updated', 'echo'])
    expect(await conflicts()).toEqual([])
  })

  test('takes different fields from both sides in one pass, without a conflict', async () => {
    await editPayload({ name: 'from Payload' })
    editMedusa({ business: { vat: 'from Medusa' } })
    await hintAndSettle()
    expect(medusa()).toMatchObject({ name: 'from Payload', business: { vat: 'from Medusa' } })
    expect(await payload()).toMatchObject({ name: 'from Payload', business: { vat: 'from Medusa' } })
    expect(await conflicts()).toEqual([])
    const { rows } = await engine.pool.query(
      'select direction, outcome, changed_fields as fields from sync_jobs where remote_id = $1 order by id desc limit 2',
      [id],
    )
    expect(rows, 'a line of history for each side that was written').toEqual([
      { direction: 'payload-to-medusa', outcome: 'updated', fields: ['name'] },
      { direction: 'medusa-to-payload', outcome: 'updated', fields: ['business'] },
    ])
  })

  test('keeps the value that gave way when both changed one field', async () => {
    await editPayload({ name: 'from Payload', business: { vat: 'P' } })
    editMedusa({ name: 'from Medusa', business: { vat: 'M' } })
    await hintAndSettle()
    await hintAndSettle()
    expect(medusa()).toMatchObject({ name: 'from Medusa', business: { vat: 'P' } })
    expect(await payload()).toMatchObject({ name: 'from Medusa', business: { vat: 'P' } })
    expect(await conflicts()).toEqual([
      {
        field: 'name',
        winner: 'medusa',
        status: 'open',
        base: 'old',
        winning: 'from Medusa',
        losing: 'from Payload',
      },
      {
        field: 'business',
        winner: 'payload',
        status: 'open',
        base: { vat: 'old' },
        winning: { vat: 'P' },
        losing: { vat: 'M' },
      },
    ])
  })

  test('keeps it exactly once when the worker never learned that its write had landed', async () => {
    await editPayload({ business: { vat: 'P' } })
    editMedusa({ business: { vat: 'M' } })
    once('afterWrite', () => {
      throw new SyncError('PEER_UNREACHABLE', 'the connection was cut')
    })
    await hintAndSettle()
    expect(medusa()).toMatchObject({ business: { vat: 'P' } })
    expect(engine.medusa.writes).toBe(1)
    expect(await conflicts()).toMatchObject([{ field: 'business', losing: { vat: 'M' } }])
  })

  test('keeps it, too, when the next pass has something else to write', async () => {
    await editPayload({ business: { vat: 'P' } })
    editMedusa({ business: { vat: 'M' } })
    once('afterWrite', async () => {
      await editPayload({ name: 'later' })
      throw new SyncError('PEER_UNREACHABLE', 'the connection was cut')
    })
    await hintAndSettle()
    expect(medusa()).toMatchObject({ business: { vat: 'P' }, name: 'later' })
    expect(await conflicts()).toMatchObject([{ field: 'business', losing: { vat: 'M' } }])
  })

  test('gives way to a person who saves in Payload between the reading and the write', async () => {
    editMedusa({ name: 'from Medusa' })
    await editPayload({ business: { vat: 'before' } })
    once('beforeWrite', () => editPayload({ business: { vat: 'meanwhile' } }))
    await hintAndSettle()
    expect(await payload()).toMatchObject({ name: 'from Medusa', business: { vat: 'meanwhile' } })
    expect(medusa()).toMatchObject({ name: 'from Medusa', business: { vat: 'meanwhile' } })
    expect(await conflicts()).toEqual([])
  })

  test('never writes over what a person saved in that moment: it is a conflict, and kept', async () => {
    editMedusa({ name: 'from Medusa' })
    await editPayload({ business: { vat: 'from Payload' } })
    // Both sides have been read when Medusa is written to.
    once('beforeWrite', () => editPayload({ name: 'meanwhile' }))
    await hintAndSettle()
    expect(await payload()).toMatchObject({ name: 'from Medusa' })
    expect(await conflicts()).toMatchObject([{ field: 'name', losing: 'meanwhile', winning: 'from Medusa' }])
  })

  test('has columns that are not synced left alone, and changed meanwhile they are no contention', async () => {
    editMedusa({ name: 'from Medusa' })
    await editPayload({ business: { vat: 'from Payload' } })
    once('beforeWrite', () => editPayload({ updated_at: new Date(0) }))
    await engine.hint('vendor', id)
    const reads = engine.medusa.reads
    await engine.work('vendor')
    expect(engine.medusa.reads).toBe(reads + 1)
    expect(await engine.outcomes(id)).toEqual(['created', 'updated', 'updated'])
    expect(await payload()).toMatchObject({ name: 'from Medusa' })
  })

  test('puts back what the other side owns and says so in the history', async () => {
    await editPayload({ handle: 'not-yours' })
    await hintAndSettle()
    expect(await payload()).toMatchObject({ handle: id })
    const job = await row(
      'select drift, outcome from sync_jobs where remote_id = $1 order by id desc limit 1',
    )
    expect(job).toEqual({ outcome: 'updated', drift: ['handle'] })
  })
})

describe('a record that is deleted on one side', () => {
  test('goes from the other when nobody changed it there', async () => {
    await engine.pool.query('delete from vendors where medusa_id = $1', [id])
    await hintAndSettle()
    expect(engine.medusa.records.has(id)).toBe(false)
    expect(await link()).toMatchObject({ status: 'tombstone' })
  })

  test('stays where it was edited, as one conflict, until both sides have it again', async () => {
    await editPayload({ name: 'still here' })
    engine.medusa.records.delete(id)
    await hintAndSettle()
    await hintAndSettle()
    expect(await link()).toMatchObject({ status: 'conflict' })
    expect(await payload()).toMatchObject({ name: 'still here' })
    expect(await conflicts()).toMatchObject([{ field: '(record)', winner: 'payload', status: 'open' }])
    editMedusa({ name: 'still here' })
    await hintAndSettle()
    expect(await link()).toMatchObject({ status: 'active' })
    expect(await conflicts()).toMatchObject([{ status: 'resolved' }])
  })
})

describe('a write whose answer was lost', () => {
  const cut = () => {
    throw new SyncError('PEER_UNREACHABLE', 'no answer in time')
  }
  /** The next look, with the write still in doubt. */
  async function lookAgain(): Promise<void> {
    await engine.pool.query('update sync.links set next_attempt_at = null')
    await engine.hint('vendor', id)
    await engine.work('vendor')
  }

  test('is not decided about until it can land no more: late, it is no edit', async () => {
    await editPayload({ name: 'first' })
    await engine.hint('vendor', id)
    once('beforeWrite', cut)
    await engine.work('vendor')
    await editPayload({ name: 'second' })
    await lookAgain()
    expect(engine.medusa.writes).toBe(0)
    expect(await link()).toMatchObject({ unsettled_until: expect.any(Date), lease_until: null })
  })

  test('is known by its marker at the next look, when it has landed', async () => {
    await editPayload({ name: 'first' })
    await engine.hint('vendor', id)
    once('afterWrite', cut)
    await engine.work('vendor')
    await editPayload({ name: 'second' })
    await lookAgain()
    expect(medusa()).toMatchObject({ name: 'second' })
    expect(await link()).toMatchObject({ unsettled_until: null })
    expect(await conflicts()).toEqual([])
  })

  test('stays in doubt while Medusa can’t be asked', async () => {
    await editPayload({ name: 'first' })
    await engine.hint('vendor', id)
    once('beforeWrite', cut)
    await engine.work('vendor')
    engine.medusa.away = new SyncError('PEER_FAILED', '503')
    await lookAgain()
    engine.medusa.away = null
    expect(await link()).toMatchObject({ unsettled_until: expect.any(Date) })
  })

  test('has a deadline that counts from before the lease, however slow the reading was', async () => {
    await editPayload({ name: 'slow' })
    const begun = Date.now()
    let readAt = 0
    const { now } = engine.deps
    once('afterRead', () => {
      readAt = Date.now()
      Object.assign(engine.deps, { now: () => new Date(Date.now() + 20_000) })
    })
    await hintAndSettle().finally(() => Object.assign(engine.deps, { now }))
    expect(readAt).toBeGreaterThanOrEqual(begun)
    expect(engine.medusa.deadline?.getTime()).toBeLessThanOrEqual(readAt + WRITE_DEADLINE_MS)
  })
})
