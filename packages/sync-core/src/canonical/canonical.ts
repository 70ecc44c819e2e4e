import { canonicalText, type Json } from './json.ts'

/**
 * The one representation of a record that both systems map to: field name → value. Fields are the unit of
 * ownership, of comparison and of writing. A field that is left out is null.
 */
export type Canonical = { readonly [field: string]: Json }

/** Hashes a text. Given from outside, because the core does no cryptography; 128 bits or more. */
export type Hash = (text: string) => string

/** The hash of one field's value; fields with equal fingerprints hold the same value. */
export function fingerprint(value: Json, hash: Hash): string {
  return hash(canonicalText(value))
}

/** The hash of a whole record, whatever the order of its fields. */
export function recordFingerprint(record: Canonical, hash: Hash): string {
  return fingerprint(record, hash)
}
