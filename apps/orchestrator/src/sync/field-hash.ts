import { createHash } from 'node:crypto'
import type { Hash } from '@tandem/sync-core'

/** 128 bits of SHA-256: short enough to keep per field, long enough never to collide. */
export const fieldHash: Hash = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22)
