import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'

/** Keeps a test's uploads out of the developer's own library. Answers how to remove them. */
export function ownMedia(payload: Payload): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-media-'))
  payload.collections.media.config.upload.staticDir = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
