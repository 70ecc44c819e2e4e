import type { Marker } from '@tandem/sync-core'

/** Whose a record is, and which write made it: known before anybody knows its id. */
export const linkText = (origin: string, ref: string): string => `${origin}:${ref}`

/** A marker as it is kept with a record, in systems whose records hold texts. */
export const markerText = ({ rev, hash }: Marker): string => `${rev}:${hash}`

/** The way back; null for what no write of ours has left. */
export function markerIn(text = ''): Marker | null {
  const [, rev, hash] = /^(\d+):(.+)$/.exec(text) ?? []
  return rev === undefined || hash === undefined ? null : { rev: Number(rev), hash }
}
