/** The size of all share images in px: what social networks show whole. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const

/** A page's card where it is shared. */
export interface ShareCard {
  /** `store`, `home`, `products/<handle>` or `pages/<slug>`: what the server finds the rest by. */
  of: string
  title?: string | null | undefined
  picture?: string | null | undefined
}

/**
 * Where a share image is, within store and language. The address is another one as soon as what is drawn would
 * be another picture, so that it can be kept for good.
 */
export function sharePath(look: string, { of, title, picture }: ShareCard): string {
  return `/share/${of}.jpg?v=${versionOf([look, of, title ?? '', picture ?? ''])}`
}

export const ICONS = { '180': 180, '192': 192, '512': 512, maskable: 512 } as const
export type IconName = keyof typeof ICONS

export const iconPath = (look: string, name: IconName) => `/icon/${name}.png?v=${look}`

export const manifestPath = (look: string) => `/manifest.webmanifest?v=${look}`

/** FNV-1a: names a picture, in the browser too, and keeps nothing safe. */
function versionOf(parts: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const character of parts.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
