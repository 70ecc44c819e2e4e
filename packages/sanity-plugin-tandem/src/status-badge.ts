/** What a badge is given of a document; in `sanity` it is `DocumentBadgeProps`. */
export type BadgeProps = { readonly draft: StoredDocument | null; readonly published: StoredDocument | null }

export type StoredDocument = {
  readonly _rev: string
  readonly active?: unknown
  readonly tandem?: unknown
}

export type Badge = {
  readonly label: string
  readonly title: string
  readonly color: 'success' | 'warning' | 'primary'
}

/** With what the names of Tandem's transactions begin: a document's revision is the name of its last one. */
const OURS = 'tandem-'

/** How a document stands with Stripe, as far as the document itself shows it. */
export function statusBadge({ draft, published }: BadgeProps): Badge | null {
  if (!published) return null
  if (published.active === false && Object(published.tandem).removed === true)
    return {
      ...{ label: 'Taken out', color: 'warning' },
      title: 'It was taken out in Payload or in Stripe. Switch “Sold” on and publish to have it back.',
    }
  if (draft)
    return { label: 'Not sent yet', title: 'What is edited is sent when it is published.', color: 'primary' }
  if (!published._rev.startsWith(OURS)) return null
  return { label: 'From Stripe', title: 'Its last change came from Payload or Stripe.', color: 'success' }
}
