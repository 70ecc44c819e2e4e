import type { Base, Intent, Marker, Side } from './link.ts'

/**
 * Takes the base that the last landed intent left behind: a worker that died between its write and its
 * record leaves an intent, and the written side's marker tells that it landed. An intent without its
 * marker never happened and is forgotten. One that agreed on nothing was a delete: a record that comes
 * back after it is at first contact.
 */
export function adoptLanded(
  base: Base,
  intents: readonly Intent[],
  markers: Readonly<Record<Side, Marker | null>>,
): Base {
  let adopted = base
  for (const intent of intents) {
    const marker = markers[intent.side]
    if (marker && marker.rev === intent.rev && marker.hash === intent.hash) adopted = intent.base
  }
  return adopted !== null && Object.keys(adopted).length === 0 ? null : adopted
}
