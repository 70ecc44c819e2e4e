import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Reads the password that a service of our own is run with; makes one on first use, for this user's eyes only. */
export function servicePassword(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (kept !== '') return kept
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, made, { mode: 0o600 })
  // The mode above counts for a new file only.
  chmodSync(file, 0o600)
  return made
}
