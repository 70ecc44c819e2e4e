import type { ConnectionTest } from '@tandem/contracts/operators'
import { fieldLabel } from '@tandem/sync-labels'

/** What a connection that works does not give; null when it gives everything. */
export function lackingText({
  withheld,
  missingScopes,
}: Pick<ConnectionTest, 'withheld' | 'missingScopes'>): string | null {
  const fields = [...new Set(Object.values(withheld).flat())].map((field) => fieldLabel(field).toLowerCase())
  const parts = [
    ...(missingScopes.length > 0 ? [`the app lacks ${missingScopes.join(', ')}`] : []),
    ...(fields.length > 0 ? [`Shopify withholds ${fields.join(', ')}`] : []),
  ]
  return parts.length === 0 ? null : `The connection works, but ${parts.join('; ')}.`
}
