import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import { addressSchema } from '../../store/address-schema.ts'
import { encodedAddress } from '../address/encoded-address.ts'
import { currentHost, storePlace } from '../address/shop-host.ts'
import { formOf } from '../gate/form-body.ts'
import { refusedForSeconds } from '../gate/limits.ts'
import { refuse } from '../gate/refuse.ts'
import { isSameOrigin, refuseOtherOrigin } from '../gate/same-origin.ts'
import { cookiesOf } from '../request-context/cookie.ts'
import { type RequestContext, requestContextOf } from '../request-context/request-context.ts'

/** The longest form, an address with all of its fields full, has a third of this. */
const MAX_BYTES = 16 * 1024

/** A form that one page of the shop has sent, from a store that is there. */
export interface SentForm {
  readonly fields: Record<string, string>
  readonly context: RequestContext
  /** Cookies for the answer, by name: of one name the last counts. */
  readonly cookies: ReadonlyMap<string, string>
  readonly wantsJson: boolean
  /** Who sent it, for counting. */
  readonly sender: { peer: string | undefined; forwardedFor: string | undefined }
}

/**
 * Parses a form that was posted: refuses other sites' forms (403), too many (429), too large ones (413) and
 * those of stores that are not there (404), before anything is done.
 *
 * @param own what another form's fields say: of a page's form its address, whose fields are an editor's to name.
 * @throws {SourceError} when the stores can't be read.
 */
export async function parseFormRequest(
  request: Request,
  peer: string | undefined,
  own: { address?: unknown; maxBytes?: number } = {},
): Promise<SentForm | Response> {
  if (!isSameOrigin(request, currentHost().origin)) return refuseOtherOrigin()
  const sender = { peer, forwardedFor: request.headers.get('x-forwarded-for') ?? undefined }
  const seconds = await refusedForSeconds('public', sender)
  if (seconds !== null) return tooMany(seconds)
  const body = await readUpTo(request, own.maxBytes ?? MAX_BYTES)
  if (body === null) return refuse(413, 'This form is too large.')
  const form = formOf(body)
  if (form === null) return refuse(400, 'This form can’t be read.')
  const fields = Object.fromEntries(form)
  const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false
  return withContext(request, own.address ?? fields, { fields, wantsJson, sender })
}

export function tooMany(seconds: number): Response {
  const answer = refuse(429, `Too many at once. Please come again in ${seconds} seconds.`)
  answer.headers.set('retry-after', String(seconds))
  return answer
}

/** Answers what a form's answer needs, of a visitor who came back to an address of the shop's: by GET, from another site. */
export async function parseReturnRequest(
  request: Request,
  peer: string | undefined,
  given: unknown,
): Promise<SentForm | Response> {
  const sender = { peer, forwardedFor: request.headers.get('x-forwarded-for') ?? undefined }
  const seconds = await refusedForSeconds('public', sender)
  if (seconds !== null) return tooMany(seconds)
  return withContext(request, given, { fields: {}, wantsJson: false, sender })
}

async function withContext(
  request: Request,
  given: unknown,
  form: Pick<SentForm, 'fields' | 'wantsJson' | 'sender'>,
): Promise<SentForm | Response> {
  const address = addressSchema.safeParse(given)
  if (!address.success) return refuse(400, 'This names no store.')
  const cookies = new Map<string, string>()
  const context = await requestContextOf(address.data, {
    readCookie: cookiesOf(request),
    setCookie: (cookie) => cookies.set(cookie.slice(0, cookie.indexOf('=')), cookie),
  })
  if (!context) return refuse(404, 'There is no such store.')
  return { ...form, context, cookies }
}

/** 303 to a page of the store, so that loading it again sends nothing again. */
export function redirectTo(
  form: SentForm,
  path: string,
  query: Record<string, string | null> = {},
): Response {
  return answer(form, null, { status: 303, headers: { location: encodedAddress(pathTo(form, path, query)) } })
}

/** The address of a page of the store, in the visitor's language. */
export function pathTo(form: SentForm, path: string, query: Record<string, string | null> = {}): string {
  const { store, locale } = form.context.place
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : ''
  return `${storePlace(store.handle).base}/${locale}${path}${search}`
}

export function answerJson(form: SentForm, data: unknown, status = 200): Response {
  return answer(form, JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } })
}

function answer(
  form: SentForm,
  body: string | null,
  init: { status: number; headers: Record<string, string> },
) {
  const headers = new Headers({ ...init.headers, 'cache-control': 'no-store' })
  for (const cookie of form.cookies.values()) headers.append('set-cookie', cookie)
  return new Response(body, { status: init.status, headers })
}
