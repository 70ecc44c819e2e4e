/** With what the names of the metadata begin that the engine keeps with its writes. Nobody else's concern. */
export const TRACE_PREFIX = 'tandem_'

/** Set where a record was taken out of the hub: Stripe keeps what has been sold, so it is archived there. */
export const REMOVED_KEY = `${TRACE_PREFIX}removed`

/** Set until a record that takes several calls is made: it is nobody's news before. */
export const UNFINISHED_KEY = `${TRACE_PREFIX}unfinished`

/** Metadata without what the engine keeps there. */
export function withoutTraces(metadata: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !key.startsWith(TRACE_PREFIX)))
}

/** Tells whether a record that Stripe has counts as being there: one that somebody takes up again does. */
export const isThere = (record: {
  readonly active: boolean
  readonly metadata: Readonly<Record<string, string>>
}): boolean => !(UNFINISHED_KEY in record.metadata) && (record.active || !(REMOVED_KEY in record.metadata))
