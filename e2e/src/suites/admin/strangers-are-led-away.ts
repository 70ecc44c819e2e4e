import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../../running-stack.ts'

const PAGES = [
  '',
  '/sync',
  '/sync/parked',
  '/sync/conflicts',
  '/sync/runs',
  '/collections/orders',
  '/account',
]
/** Words that only a page of the admin has in it, in whatever form. */
const FRAME = /nav__|tandem-console|graphic-icon|beforeNavLinks|collections\/orders"/

/** Whoever has not signed in is led to the sign-in by the server, with nothing of the page. */
export function strangersAreLedAway(running: () => RunningStack): void {
  describe('a stranger', () => {
    test.each(PAGES)('is led from /admin%s to the sign-in before anything is shown', async (path) => {
      const { orchestrator } = running().stack.urls
      for (const cookie of ['', 'payload-token=eyJhbGciOiJub25lIn0.eyJpZCI6MX0.']) {
        const answer = await fetch(`${orchestrator}/admin${path}`, {
          redirect: 'manual',
          headers: { cookie },
        })
        const back = path === '' ? '' : `?redirect=${encodeURIComponent(`/admin${path}`)}`
        expect([answer.status, answer.headers.get('location')]).toEqual([307, `/admin/login${back}`])
        expect(answer.headers.get('cache-control')).toContain('no-store')
        expect(await answer.text()).not.toMatch(FRAME)
      }
    })

    test('is told nothing by the queue’s pages', async () => {
      const answer = await fetch(`${running().stack.urls.orchestrator}/queue`, { redirect: 'manual' })
      expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ success: false })])
    })
  })
}
