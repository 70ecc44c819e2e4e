import type { RequestContext } from '../../http/request-context/request-context.ts'
import { type StoreApi, storeApi } from '../../medusa/store-api.ts'
import { endSession, sessionOf } from './session.ts'

/** Medusa's store API as this visitor may use it: as a customer while signed in. */
export function storeApiOf(context: RequestContext): StoreApi {
  return storeApi(context.place.store, sessionOf(context) ?? undefined, () => endSession(context))
}
