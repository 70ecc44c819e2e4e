import type { Json } from '@tandem/sync-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engineForFile } from '../test-support/engine-fixture.ts'

const engine = engineForFile()
let count = 0
let id = ''

beforeEach(async () => {
  id = `cus_${++count}`
  engine.medusa.beforeWrite = () => {}
  editMedusa({})
  await hintAndSettle()
  engine.medusa.writes = 0
})

function editMedusa(changes: Record<string, Json>): void {
  const start = { id, email: `${id}@people.test`, first_name: 'Asha', last_name: null, phone: null }
  const more = { company_name: null, vat_number: null, has_account: false, addresses: [] }
  engine.medusa.records.set(id, { ...start, ...more, ...medusa(), ...changes })
}
function medusa(): Record<string, Json> {
  return z.record(z.string(), z.json()).parse(engine.medusa.records.get(id) ?? {})
}
async function document() {
  const { docs } = await engine.payload.find({
    collection: 'customers',
    where: { medusaId: { equals: id } },
    overrideAccess: true,
  })
  return docs[0]
}
/** As the admin does it. */
async function editPayload(data: Record<string, string | null>): Promise<void> {
  const { id: documentId } = (await document()) ?? { id: 0 }
  await engine.payload.update({ collection: 'customers', id: documentId, data, overrideAccess: true })
}
async function hintAndSettle(): Promise<void> {
  await engine.hint('customer', id)
  await engine.settle()
}
async function conflicts() {
  const { docs } = await engine.payload.find({
    collection: 'sync-conflicts',
    where: { remoteId: { equals: id } },
    sort: 'id',
    overrideAccess: true,
  })
  return docs.map(({ field, winner, winnerValue, loserValue, status }) => {
    return { field, winner, winnerValue, loserValue, status }
  })
}

describe('a customer', () => {
  test('arrives from Medusa, a guest too, and goes with it', async () => {
    expect(await document()).toMatchObject({ email: `${id}@people.test`, hasAccount: false, addresses: [] })
    engine.medusa.records.delete(id)
    await hintAndSettle()
    expect(await document()).toBeUndefined()
  })

  test('is edited in Payload’s admin, with no hint but the save itself', async () => {
    await editPayload({
      lastName: 'نورة 🪵',
      company: 'Kiln Row Ltd',
      vatNumber: 'GB000000000',
      phone: '+44 1',
    })
    await engine.settle()
    expect(medusa()).toMatchObject({
      first_name: 'Asha',
      last_name: 'نورة 🪵',
      company_name: 'Kiln Row Ltd',
      vat_number: 'GB000000000',
      phone: '+44 1',
    })
    expect(engine.medusa.writes).toBe(1)
  })

  test('is the same with an emptied field as with one that was never filled', async () => {
    await editPayload({ phone: '', company: null })
    await engine.settle()
    expect(engine.medusa.writes).toBe(0)
    await editPayload({ firstName: '' })
    await engine.settle()
    expect(medusa()).toMatchObject({ first_name: null, phone: null })
    expect(await conflicts()).toEqual([])
  })

  test('edited on both sides keeps both edits, and of one field the one that gave way', async () => {
    await editPayload({ lastName: 'From Payload', phone: '+44 1' })
    editMedusa({ last_name: 'From Medusa', company_name: 'Kiln Row Ltd' })
    await hintAndSettle()
    const both = { lastName: 'From Medusa', phone: '+44 1', company: 'Kiln Row Ltd' }
    expect(await document()).toMatchObject(both)
    expect(medusa()).toMatchObject({ last_name: 'From Medusa', phone: '+44 1', company_name: 'Kiln Row Ltd' })
    expect(await conflicts()).toEqual([
      {
        field: 'lastName',
        winner: 'medusa',
        winnerValue: 'From Medusa',
        loserValue: 'From Payload',
        status: 'open',
      },
    ])
  })

  test('deleted behind the engine’s back in Payload is reverted', async () => {
    await engine.pool.query('delete from customers where medusa_id = $1', [id])
    await engine.settle()
    expect(await document()).toMatchObject({ email: `${id}@people.test` })
  })

  test('deleted in Medusa and edited in Payload is kept, as a conflict', async () => {
    await editPayload({ phone: '+44 1' })
    engine.medusa.records.delete(id)
    await hintAndSettle()
    expect(await document()).toMatchObject({ phone: '+44 1' })
    expect(await conflicts()).toMatchObject([{ field: '(record)', winner: 'payload', status: 'open' }])
  })

  test('loses nothing when eight people and the engine write it at once', async () => {
    const people = [
      { firstName: 'changed' },
      { lastName: 'changed' },
      { phone: 'changed' },
      { company: 'changed' },
      { vatNumber: 'changed' },
      { firstName: 'changed' },
      { phone: 'changed' },
    ]
    editMedusa({ email: `changed-${id}@people.test` })
    await engine.hint('customer', id)
    await Promise.all([...people.map(editPayload), engine.work('customer')])
    await engine.settle()
    const changed = { firstName: 'changed', lastName: 'changed', phone: 'changed', company: 'changed' }
    expect(await document()).toMatchObject({
      ...changed,
      vatNumber: 'changed',
      email: `changed-${id}@people.test`,
    })
    expect(medusa()).toMatchObject({ last_name: 'changed', vat_number: 'changed', phone: 'changed' })
    expect(await conflicts()).toEqual([])
  })
})

test('nobody’s personal data is in hints, history, webhooks or links’ errors', async () => {
  const canary = 'Zaphod-4711'
  editMedusa({ first_name: canary, email: `${canary}@people.test`, phone: canary })
  await hintAndSettle()
  await editPayload({ company: canary })
  await engine.settle()
  engine.medusa.records.set(id, { ...medusa(), has_account: canary })
  await hintAndSettle()
  expect(await engine.outcomes(id)).toContain('parked')
  const { rows } = await engine.pool.query<{ text: string }>(
    `select j::text as text from sync_jobs j union all select w::text from webhook_logs w
     union all select h::text from sync.hints h
     union all select concat(error_code, error_message, reason) from sync.links`,
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.filter(({ text }) => text.includes(canary))).toEqual([])
})
