/** One entry of a metadata object as a person edits it. `id` only tells rows apart on the screen. */
export type MetadataRow = { readonly id: number; readonly key: string; readonly text: string }

/** Words are shown as they are, anything else as JSON. */
export function toRows(metadata: Readonly<Record<string, unknown>> | null | undefined): MetadataRow[] {
  return Object.entries(metadata ?? {}).map(([key, value], id) => ({
    id,
    key,
    text: typeof value === 'string' ? value : JSON.stringify(value),
  }))
}

/**
 * What rows say together. A text is a value of the kind it had: numbers, lists and objects stay what they
 * are while they can be read as JSON, and words stay words even if they look like a number. A row without a
 * key says nothing yet; of two rows with one key the lower one counts.
 */
export function toMetadata(
  rows: readonly MetadataRow[],
  before: Readonly<Record<string, unknown>> | null | undefined,
): Record<string, unknown> {
  const named = rows.filter(({ key }) => key.trim() !== '')
  return Object.fromEntries(named.map(({ key, text }) => [key.trim(), toValue(text, before?.[key.trim()])]))
}

function toValue(text: string, before: unknown): unknown {
  if (before === undefined || typeof before === 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
