import { until } from '@tandem/stack-clients'
import pg from 'pg'
import { describe, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

/** How a store looks is said in Payload and kept in Medusa too. */
export function brandingReachesMedusa(running: () => RunningStack): void {
  describe("a store's look", () => {
    test('reaches the store in Medusa when an editor saves it', async () => {
      const { payload, stack } = running()
      const { docs } = await payload.find('stores', { 'where[handle][equals]': 'halden' })
      await payload.update('stores', docs[0]?.id ?? 0, { tagline: 'Measured twice' })
      const database = new pg.Client({ connectionString: stack.databases.backend })
      await database.connect()
      try {
        await until('the look in Medusa', async () => {
          const { rows } = await database.query(
            `select branding from tenant_store where handle = 'halden' and deleted_at is null`,
          )
          return rows[0]?.branding?.tagline?.en === 'Measured twice' && rows[0].branding.navigation.length > 0
        })
      } finally {
        await database.end()
      }
    })
  })
}
