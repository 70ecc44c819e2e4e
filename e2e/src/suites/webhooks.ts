import { randomUUID } from 'node:crypto'
import { queueStatsSchema } from '@tandem/contracts/operators'
import { until } from '@tandem/stack-clients'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

/** The webhook's route, on the running server. */
export function webhooksAreGuarded(running: () => RunningStack): void {
  describe('the webhook route', () => {
    const body = JSON.stringify({ type: 'product.updated', data: { id: 'prod_nobody' } })
    const address = () => `${running().stack.urls.orchestrator}/api/integrations/medusa/webhook`
    const post = (headers: Record<string, string>, text: string | Uint8Array<ArrayBuffer> = body) =>
      fetch(address(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      })

    function sign(
      text: string,
      { id = `msg_${randomUUID()}`, at = new Date(), secret = activeSecret() } = {},
    ) {
      const signature = new Webhook(secret).sign(id, at, text)
      return {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signature,
      }
    }
    function activeSecret(): string {
      const [secret = ''] = (running().stack.env.orchestrator.MEDUSA_WEBHOOK_SECRET ?? '').split(' ')
      return secret
    }
    const logsOf = async (id: string) =>
      (await running().payload.find('webhook-logs', { 'where[webhookId][equals]': id })).totalDocs

    test('accepts what the official library has signed, and stores it', async () => {
      const headers = sign(body)
      expect((await post(headers)).status).toBe(202)
      expect(await logsOf(headers['webhook-id'])).toBe(1)
    })

    test('gives the same id one effect, however often and however parallel it comes', async () => {
      const headers = sign(body)
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(headers)))
      expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(202))
      const bodies = await Promise.all(answers.map((answer) => answer.text()))
      expect(bodies.filter((text) => text.includes('"duplicate":false'))).toHaveLength(1)
      expect(await logsOf(headers['webhook-id'])).toBe(1)
    })

    test('refuses forged, unsigned and stale webhooks with 401 and stores nothing', async () => {
      const forged = sign(body, { secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` })
      const changed = sign(body.replace('nobody', 'somebody'))
      const stale = sign(body, { at: new Date(Date.now() - 6 * 60_000) })
      const future = sign(body, { at: new Date(Date.now() + 6 * 60_000) })
      for (const headers of [forged, changed, stale, future, {}]) {
        expect((await post(headers)).status).toBe(401)
      }
      expect(await logsOf(forged['webhook-id'])).toBe(0)
    })

    test('refuses what is signed but not ours with 400, and what is too large with 413', async () => {
      for (const text of [
        '',
        'null',
        '{"type":"product.exploded","data":{"id":"prod_1"}}',
        '{"type":"batch","data":{"events":[]}}',
      ]) {
        expect((await post(sign(text), text)).status).toBe(400)
      }
      const large = `{"type":"product.updated","data":{"id":"prod_1"},"fill":"${'x'.repeat(300_000)}"}`
      expect((await post(sign(large), large)).status).toBe(413)
    })

    test('an event of a record that Medusa does not have is looked at and leads to nothing', async () => {
      const id = `prod_${randomUUID().slice(0, 8)}`
      const text = JSON.stringify({ type: 'product.updated', data: { id } })
      expect((await post(sign(text), text)).status).toBe(202)
      const job = await until('the job', async () => {
        const { docs } = await running().payload.find('sync-jobs', { 'where[remoteId][equals]': id })
        return docs[0]
      })
      expect(job).toMatchObject({ outcome: 'echo' })
    })
  })

  describe('the queue statistics', () => {
    const stats = (headers: Record<string, string>) =>
      fetch(`${running().stack.urls.orchestrator}/api/queue/stats`, { headers })

    test('are for operators and bearers of the token, in the documented shape', async () => {
      const token = running().stack.env.orchestrator.OPERATOR_TOKEN
      for (const authorization of [`Bearer ${token}`, running().payload.authorization]) {
        const answer = queueStatsSchema.parse(await (await stats({ authorization })).json())
        expect(Object.keys(answer.stats).sort()).toEqual([
          'active',
          'completed',
          'delayed',
          'failed',
          'total',
          'waiting',
        ])
      }
      for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'JWT wrong' }]) {
        expect((await stats(headers)).status).toBe(401)
      }
    })
  })
}
