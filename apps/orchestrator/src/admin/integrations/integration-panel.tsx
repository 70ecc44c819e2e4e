import { fieldLabel, kindLabel } from '@tandem/sync-labels'
import type { UIFieldServerProps } from 'payload'
import { readsEverything } from '../../access/roles.ts'
import { readLanes, readWebhooks } from '../../integrations/standing.ts'
import { connectorNamed, readIntegrations } from '../../sync/connectors/integrations.ts'
import { getReceiver } from '../../sync/receive/receiver.ts'
import { Moment } from '../sync/moment.tsx'
import { BringProducts } from './bring-products.tsx'
import { IntegrationActions } from './integration-actions.tsx'

/** Kinds of systems that can be asked by hand to be looked through. */
const SYNCED: readonly unknown[] = ['shopify', 'stripe', 'sanity']

/** How an integration stands lane by lane, and what can be done about it. For operators, who alone see integrations. */
export async function IntegrationPanel({ data, req }: UIFieldServerProps) {
  const { id, platform } = data
  if (typeof id !== 'string' || !readsEverything(req.user)) return null
  const { database } = getReceiver()
  const lanes = await readLanes(database, id)
  const webhooks = await readWebhooks(database, id)
  const connector = connectorNamed(String(platform))
  const [configured] = (await readIntegrations(database, { id })).usable
  const isAuthorized = configured?.connector.authorization?.isNeeded(configured.settings) ?? false
  const withheld = lanes.filter((lane) => lane.withheld.length > 0)
  return (
    <section className="field-type tandem-standing" aria-label="Sync status">
      <h2>Sync status</h2>
      {lanes.length === 0 && <p>A worker picks it up within seconds. Reload the page to see it.</p>}
      {lanes.length > 0 && (
        <div className="tandem-table">
          <table>
            <thead>
              <tr>
                {['Records', 'Last checked', 'Next', 'Checked', 'Missed', 'Waiting', 'Parked', 'Error'].map(
                  (heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {lanes.map((lane) => (
                <tr key={lane.entity}>
                  <th scope="row">{kindLabel(lane.entity, platform)}</th>
                  <td>
                    <When at={lane.sweptAt} />
                  </td>
                  <td>
                    <When at={lane.dueAt} />
                  </td>
                  <td>{lane.checked ?? 0}</td>
                  <td>{lane.found ?? 0}</td>
                  <td>{lane.waiting}</td>
                  <td>{lane.parked}</td>
                  <td>{lane.error ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {withheld.map((lane) => (
        <p key={lane.entity} className="tandem-sync-error">
          {connector?.label} withholds{' '}
          {lane.withheld.map((field) => fieldLabel(field).toLowerCase()).join(', ')} of each{' '}
          {kindLabel(lane.entity, platform).toLowerCase()}. {connector?.withheldAdvice}
        </p>
      ))}
      {webhooks && webhooks.missingScopes.length > 0 && (
        <p className="tandem-sync-error">
          The app lacks {webhooks.missingScopes.join(', ')}: add it to the app’s scopes at {connector?.label},
          and have the shop agree to them again.
        </p>
      )}
      {webhooks && (
        <p>
          Webhooks:{' '}
          {webhooks.error ?? (
            <>
              subscribed, checked <When at={webhooks.checkedAt} />
            </>
          )}
          . Last received <When at={webhooks.lastAt} />; subscriptions mended so far: {webhooks.mended}.
        </p>
      )}
      {SYNCED.includes(platform) && (
        <IntegrationActions
          integration={id}
          platform={platform}
          isAuthorized={isAuthorized}
          wasAuthorized={Boolean(configured?.grantedAt)}
          lacksWebhook={Boolean(webhooks?.error && connector?.makeWebhook)}
        />
      )}
      {platform === 'shopify' && <BringProducts integration={id} />}
    </section>
  )
}

function When({ at }: { readonly at: Date | null }) {
  return at ? <Moment at={at.toISOString()} /> : 'never'
}
