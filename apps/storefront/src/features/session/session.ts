import {
  clearCookie,
  type RequestContext,
  setSignedCookie,
} from '../../http/request-context/request-context.ts'

/** As long as Medusa's token is good. */
const DAY_SECONDS = 86_400

/** A tenant's: its stores share it, and no other tenant's store sees it. */
const sessionCookie = (context: RequestContext) => `session-${context.place.store.tenant.handle}`

/** Those of which Medusa has said so while they were answered. */
const ended = new WeakSet<RequestContext>()

/** Medusa's token of the customer who is signed in at this store's tenant. */
export function sessionOf(context: RequestContext): string | null {
  if (ended.has(context)) return null
  return context.signedCookie(sessionCookie(context))
}

export function keepSession(context: RequestContext, token: string): void {
  ended.delete(context)
  setSignedCookie(context, sessionCookie(context), token, DAY_SECONDS)
}

export function endSession(context: RequestContext): void {
  ended.add(context)
  clearCookie(context, sessionCookie(context))
}
