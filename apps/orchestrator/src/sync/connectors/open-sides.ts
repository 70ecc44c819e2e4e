import { isDeepStrictEqual } from 'node:util'
import type { Payload } from 'payload'
import type pg from 'pg'
import type { Hub } from '../hub/hub-store.ts'
import { payloadHub } from '../hub/payload-hub.ts'
import type { Integration } from './connector.ts'
import { type Configured, readIntegrations, type Unusable } from './integrations.ts'
import { type KnownLane, lanesOf } from './lanes-of.ts'
import { openVault } from './vault.ts'

/** The hub, and every system that it is kept in sync with. */
export type Sides = {
  readonly hub: Hub
  /** undefined for one that is not active, or can't be used: its work rests. */
  readonly integration: (id: string) => Integration | undefined
  lanes(): readonly KnownLane[]
  /** Every one that can be worked with. */
  all(): readonly Integration[]
  /** Those whose system takes nothing from us any more, and why. */
  refused(): readonly Unusable[]
  /** Those that can't be used, as they were when they were last read. */
  unusable(): readonly Unusable[]
  /** Reads again who is configured how; true when anything has changed. */
  refresh(): Promise<boolean>
}

type Opened = Pick<Configured, 'connector' | 'settings' | 'isBothWays' | 'grantedAt'> & {
  readonly integration: Integration
}

/** @param timeoutMs how long a call to a system may take. */
export async function openSides(payload: Payload, database: pg.Pool, timeoutMs: number): Promise<Sides> {
  let opened: ReadonlyMap<string, Opened> = new Map()
  let unusable: readonly Unusable[] = []

  async function refresh() {
    const read = await readIntegrations(database)
    const active = read.usable.filter(({ isActive }) => isActive)
    const next = new Map(active.map((one) => [one.id, keptOrOpened(one)]))
    const isSame = next.size === opened.size && [...next].every(([id, one]) => opened.get(id) === one)
    const changed = !isSame || !isDeepStrictEqual(unusable, read.unusable)
    opened = next
    unusable = read.unusable
    return changed
  }

  /** One is kept open for as long as nothing about it changes: it remembers that it was asked to wait. */
  function keptOrOpened({ id, ...wanted }: Configured): Opened {
    const known = opened.get(id)
    const { connector, settings, isBothWays, grantedAt } = wanted
    const before = known && [known.connector, known.settings, known.isBothWays, known.grantedAt]
    if (known && isDeepStrictEqual(before, [connector, settings, isBothWays, grantedAt])) return known
    const { name, sweepSeconds, open } = connector
    const bindings = (isBothWays && connector.bindingsBothWays) || connector.bindings
    const remote = open(settings, { timeoutMs, vault: openVault(database, id) })
    return { ...wanted, integration: { id, connector: name, bindings, sweepSeconds, remote } }
  }

  await refresh()
  return {
    hub: payloadHub(payload, database),
    integration: (id) => opened.get(id)?.integration,
    all: () => [...opened.values()].map(({ integration }) => integration),
    refused: () =>
      [...opened.values()].flatMap(({ integration: { id, remote } }) => {
        const reason = remote.refusal?.()
        return reason ? [{ id, reason }] : []
      }),
    lanes: () => [...opened.values()].flatMap(({ integration }) => lanesOf(integration)),
    unusable: () => unusable,
    refresh,
  }
}
