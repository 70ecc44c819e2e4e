import { until } from '@tandem/stack-clients'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'
import { query, unseen } from './unseen.ts'

/** A product of the demo that no other test touches. */
const AT_REST = 'anvil-mallet'

/** What no trigger saw is found by comparing, through the route that a scheduler calls. */
export function missedChangesAreFound(running: () => RunningStack): void {
  describe('a change that no trigger saw', () => {
    test('is found by a dry run that changes nothing, and repaired by the next run', async () => {
      const { payload, stack } = running()
      // One that nothing is under way for: its own hint would bring the change, and rightly.
      const { docs } = await payload.find('products', { 'where[handle][equals]': AT_REST })
      const id = String(docs[0]?.medusaId)
      const title = async () => (await payload.findByMedusaId('products', id))?.title
      const before = await title()
      await unseen(stack, `update product set title = 'Unseen' where id = $1`, id)

      const dry = await compare('?entity=product&dryRun=1')
      await finished(dry)
      expect(await driftOf(dry, id)).toEqual([{ kind: 'different', fields: ['title'] }])
      expect(await title()).toBe(before)

      await finished(await compare('?entity=product'))
      await until('the repair', async () => (await title()) === 'Unseen')
    })

    test('is nobody else’s to look for', async () => {
      const address = `${running().stack.urls.orchestrator}/api/cron/sync`
      const asked = [{}, { authorization: 'Bearer wrong' }].map((headers) => fetch(address, { headers }))
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 401])
    })
  })

  async function compare(query: string): Promise<string> {
    const { urls, env } = running().stack
    const answer = await fetch(`${urls.orchestrator}/api/cron/sync${query}`, {
      headers: { authorization: `Bearer ${env.orchestrator.CRON_SECRET}` },
    })
    expect(answer.status).toBe(200)
    const [, id = ''] = (await answer.text()).match(/"id":"(\d+)"/) ?? []
    return id
  }

  async function finished(run: string): Promise<void> {
    const ask = 'select from sync.reconcile_runs where id = $1 and state = $2'
    await until('the run to end', async () => (await inLedger(ask, run, 'finished')).length > 0, {
      withinMs: 30_000,
    })
  }

  const driftOf = (run: string, id: string) =>
    inLedger('select kind, fields from sync.drift where run_id = $1 and remote_id = $2', run, id)

  const inLedger = (sql: string, ...values: string[]) =>
    query(running().stack.databases.orchestrator, sql, ...values)
}
