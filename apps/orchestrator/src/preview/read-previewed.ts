import { PREVIEW_HEADER } from '@tandem/contracts/content'
import type { Access, Where } from 'payload'
import { type Previewed, previewedBy } from './preview-token.ts'

/**
 * Who brings a preview's token may read that one document, its draft too, beside what everybody may read.
 * It shows no more than the person may read for whom it was made, and nothing once they are gone. Somebody who is
 * signed in reads what is theirs to read, whatever they bring.
 */
export function orPreviewed(collection: Previewed['collection'], read: Access): Access {
  return async (args) => {
    const { req } = args
    const allowed = await read(args)
    const token = req.headers.get(PREVIEW_HEADER)
    if (req.user || !token || allowed === true) return allowed
    const previewed = await previewedBy(token, req.payload.secret, new Date())
    if (previewed?.collection !== collection) return allowed
    const person = await req.payload.findByID({
      collection: 'users',
      id: previewed.person,
      depth: 0,
      disableErrors: true,
    })
    const theirs =
      person && (await read({ ...args, req: { ...req, user: { ...person, collection: 'users' } } }))
    if (!theirs) return allowed
    const one: Where = { and: [{ id: { equals: previewed.id } }, ...(theirs === true ? [] : [theirs])] }
    return allowed === false ? one : { or: [one, allowed] }
  }
}
