import { existsSync } from 'node:fs'
import path from 'node:path'
import type { UploadConfig } from 'payload'
import { mediaFolder } from '../folders.ts'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** Answers 404 for a file that there is none of, where Payload would call it an error of the server. */
export const missingFile: Handler = (req, { params }) => {
  const folder = req.payload.collections.media.config.upload.staticDir ?? mediaFolder
  if (existsSync(path.join(folder, path.basename(params.filename)))) return
  return Response.json({ errors: [{ message: 'There is no such file.' }] }, { status: 404 })
}
