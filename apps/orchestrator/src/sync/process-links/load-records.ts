import type { Lane } from '@tandem/contracts/sync'
import type { Reading } from '../connectors/connector.ts'
import { addLinks } from '../ledger/links.ts'
import { type EngineDeps, processTaken } from './process-links.ts'

/**
 * Brings records into the hub that were read all together, in one transaction for those given. Only those that nobody
 * has heard of yet: what has a link was told of since, and is read anew for it.
 */
export async function loadRecords(
  lane: Lane,
  readings: ReadonlyMap<string, Reading>,
  deps: EngineDeps,
): Promise<void> {
  const integration = deps.integration(lane.integration)
  const binding = integration?.bindings[lane.entity]
  if (!integration || !binding) return
  const startedAt = deps.now()
  const links = await addLinks(deps.pool, lane, [...readings.keys()], deps.presence())
  if (links.length === 0) return
  const absent: Reading = { record: null, token: null, marker: null }
  const remote = {
    guarantees: integration.remote.guarantees,
    list: integration.remote.list,
    listChanged: integration.remote.listChanged,
    isResting: () => false,
    read: async (_: unknown, ids: readonly string[]) =>
      new Map(ids.map((id) => [id, readings.get(id) ?? absent])),
  }
  await processTaken(
    { lane, binding, links, startedAt },
    { ...deps, remote, store: deps.hub(lane.integration) },
  )
}
