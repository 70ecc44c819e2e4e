import type { Side } from '@tandem/sync-core'

/** The hub's name, wherever people or other programs read of it. */
export const HUB = 'payload'

/** A side by the name of its system: in history, conflicts and metrics, which outlive the engine's own words. */
export const systemOf = (side: Side, connector: string): string => (side === 'hub' ? HUB : connector)

/** The way that a write to this side goes: `medusa-to-payload`. */
export const directionTo = (side: Side, connector: string): string =>
  side === 'hub' ? `${connector}-to-${HUB}` : `${HUB}-to-${connector}`

/** Tells whether a direction leads into the hub. */
export const leadsToHub = (direction: string): boolean => direction.endsWith(`-to-${HUB}`)
