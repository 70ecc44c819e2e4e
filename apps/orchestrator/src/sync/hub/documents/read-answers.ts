import type { Reading } from '../../connectors/connector.ts'

/** The reading of a key that has no document. */
export const ABSENT: Reading = { record: null, token: null, marker: null }

/** The reading of a document. `token`: its version, where it is written only while it is as it was read. */
export const present = (id: number, record: Reading['record'], token: Reading['token'] = null): Reading => ({
  record,
  token,
  marker: null,
  hubId: String(id),
})

/** Answers every key that was asked for: with what was found, or that there is nothing. */
export const readAnswers = (
  keys: readonly string[],
  found: ReadonlyMap<string, Reading>,
): ReadonlyMap<string, Reading> => new Map(keys.map((key) => [key, found.get(key) ?? ABSENT]))
