import { createHash } from 'node:crypto'
import type { StoreBranding } from '@tandem/contracts/content'

/** To be raised whenever the same brand is drawn differently than before. */
const DRAWN_AS = 1

/** A name for all that share images and icons show of a brand: another one when the editor changes any of it. */
export function lookOf({ name, tagline, logo, brandColor, fontPairing }: StoreBranding): string {
  const shown = JSON.stringify([DRAWN_AS, name, tagline, logo?.url ?? null, brandColor, fontPairing])
  return createHash('sha256').update(shown).digest('base64url').slice(0, 10)
}
