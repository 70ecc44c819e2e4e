import { PREVIEW_HEADER } from '@tandem/contracts'
import type { Access } from 'payload'
import { type Previewed, previewedBy } from './preview-token.ts'

/**
 * Who brings a preview's token may read that one document, its draft too, beside what everybody may read.
 * Somebody who is signed in reads what is theirs to read, whatever they bring.
 */
export function orPreviewed(collection: Previewed['collection'], read: Access): Access {
  return async (args) => {
    const { req } = args
    const allowed = await read(args)
    const token = req.headers.get(PREVIEW_HEADER)
    if (req.user || !token || allowed === true) return allowed
    const previewed = await previewedBy(token, req.payload.secret, new Date())
    if (previewed?.collection !== collection) return allowed
    const one = { id: { equals: previewed.id } }
    return allowed === false ? one : { or: [one, allowed] }
  }
}
