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
  const last = landedIntents(intents, markers).at(-1)
  const adopted = last ? last.base : base
  return adopted !== null && Object.keys(adopted).length === 0 ? null : adopted
}

/** The intents whose marker the written side holds. */
export function landedIntents(
  intents: readonly Intent[],
  markers: Readonly<Record<Side, Marker | null>>,
): readonly Intent[] {
  return intents.filter((intent) => {
    const marker = markers[intent.side]
    return marker !== null && marker.rev === intent.rev && marker.hash === intent.hash
  })
}
