'use client'

import { Button, toast } from '@payloadcms/ui'
import type { ConnectionTest, Run } from '@tandem/contracts/operators'
import { kindLabel } from '@tandem/sync-labels'
import { useState } from 'react'
import { call } from '../call.ts'
import { isRunning, progressText } from '../console/runs/run-text.ts'
import { useLive } from '../console/use-live.ts'
import { AuthorizeButton, Returned } from './authorize-button.tsx'
import { lackingText } from './lacking-text.ts'

type Props = {
  readonly integration: string
  readonly platform: string
  /** Whether somebody lets the app in at Shopify, and has done so. */
  readonly isAuthorized: boolean
  readonly wasAuthorized: boolean
  /** Whether its system does not tell of its changes, and can be made to. */
  readonly lacksWebhook: boolean
}

/** Letting the app in, testing the connection, having an integration synced now, and how far its comparisons are. */
export function IntegrationActions({
  integration,
  platform,
  isAuthorized,
  wasAuthorized,
  lacksWebhook,
}: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const live = useLive<{ runs: Run[] }>(
    `/api/reconcile?integration=${integration}`,
    ({ runs }) => runs.some(isShown),
    true,
  )

  async function ask(address: string, body: object, done: string) {
    setIsAsking(true)
    const asked = await call('POST', address, body)
    setIsAsking(false)
    if (asked.ok) toast.success(done)
    else toast.error(asked.error)
    await live.refresh()
  }
  async function test() {
    setIsAsking(true)
    const asked = await call<ConnectionTest>('POST', `/api/integrations/${integration}/test`, {})
    setIsAsking(false)
    if (!asked.ok) return void toast.error(asked.error)
    const lacking = lackingText(asked.answer)
    if (lacking === null) toast.success('The connection works.')
    else toast.warning(lacking)
  }
  const sync = (full: boolean, done: string) =>
    ask(`/api/integrations/${platform}/sync`, { integration, full }, done)
  const makeWebhook = () =>
    ask(`/api/integrations/${integration}/webhook-endpoint`, {}, 'Changes are told of from now on.')
  const cancel = (id: string) => ask(`/api/reconcile/${id}/cancel`, {}, 'It was cancelled.')

  return (
    <>
      <Returned />
      {isAuthorized && !wasAuthorized && (
        <p>Nobody has let the app into this shop yet. Whoever runs the shop does so at Shopify.</p>
      )}
      <div className="tandem-sync-actions">
        {isAuthorized && <AuthorizeButton integration={integration} isAgain={wasAuthorized} />}
        {lacksWebhook && (
          <Button size="small" margin={false} disabled={isAsking} onClick={() => void makeWebhook()}>
            Make the webhook endpoint
          </Button>
        )}
        <Button size="small" margin={false} disabled={isAsking} onClick={() => void test()}>
          Test connection
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isAsking}
          onClick={() => void sync(false, 'What has changed lately is being looked for.')}
        >
          Sync now
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isAsking}
          onClick={() => void sync(true, 'Everything is being compared.')}
        >
          Compare everything
        </Button>
      </div>
      <div role="status">
        <ul className="tandem-words">
          {live.answer?.runs.filter(isShown).map((run) => (
            <li key={run.id}>
              {kindLabel(run.entity, platform)}: {progressText(run, Date.now())}
              {run.error !== null && `; ${run.error}, tried again by itself`}{' '}
              <button type="button" className="tandem-link" onClick={() => void cancel(run.id)}>
                Cancel
              </button>
            </li>
          ))}
        </ul>
      </div>
      {live.error && <p role="alert">How far it is could not be read: {live.error}.</p>}
    </>
  )
}

/** What has changed lately is looked for all the time, and is not worth a line. */
const isShown = (run: Run): boolean => run.mode !== 'incremental' && isRunning(run)
