import { forget, keepSigned, type Visit } from '../../http/visit.ts'

/** As long as Medusa's token is good. */
const DAY_SECONDS = 86_400

/** A tenant's: its stores share it, and no other tenant's store sees it. */
const sessionCookie = (visit: Visit) => `session-${visit.place.store.tenant.handle}`

/** Medusa's token of the customer who is signed in at this store's tenant. */
export function sessionOf(visit: Visit): string | null {
  return visit.signedCookie(sessionCookie(visit))
}

export function keepSession(visit: Visit, token: string): void {
  keepSigned(visit, sessionCookie(visit), token, DAY_SECONDS)
}

export function endSession(visit: Visit): void {
  forget(visit, sessionCookie(visit))
}
