import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, type TenantWorld } from '../../test-support/two-tenants.ts'
import { publishScheduled } from './publish-scheduled.ts'

let fixture: PayloadFixture
let world: TenantWorld
let other: TenantWorld

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  other = await createTenantWorld(fixture.payload, 'noor')
})
afterAll(() => fixture?.close())

async function schedule(page: number, waitUntil: Date, editor: number) {
  await fixture.payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil,
    input: {
      type: 'publish',
      doc: { relationTo: 'pages', value: page },
      user: { relationTo: 'users', value: editor },
    },
  })
}
async function statusOf(page: number) {
  return (await fixture.payload.findByID({ collection: 'pages', id: page, draft: true }))._status
}

test('a page is published when its time has come, not before, and by the rights of who scheduled it', async () => {
  const { payload } = fixture
  const editor = await createPerson(payload, 'editor', ['editor'], [world.tenant])
  await schedule(world.draftPage, new Date(Date.now() + 3_600_000), editor.id)
  expect(await publishScheduled(payload)).toEqual({ done: 0, failed: 0 })
  expect(await statusOf(world.draftPage)).toBe('draft')

  await schedule(world.draftPage, new Date(Date.now() - 1_000), editor.id)
  await schedule(other.draftPage, new Date(Date.now() - 1_000), editor.id)
  expect(await publishScheduled(payload)).toEqual({ done: 1, failed: 1 })
  expect(await statusOf(world.draftPage)).toBe('published')
  expect(await statusOf(other.draftPage)).toBe('draft')
  expect(await publishScheduled(payload)).toEqual({ done: 0, failed: 0 })
})

test('nobody can have it run from outside', async () => {
  const { payload, rest, signIn } = fixture
  const admin = await createPerson(payload, 'admin', ['admin'])
  const { PASSWORD } = await import('../../test-support/two-tenants.ts')
  for (const token of [undefined, await signIn(admin.email, PASSWORD)])
    expect((await rest('GET', '/payload-jobs/run', { token })).status).toBe(401)
})
