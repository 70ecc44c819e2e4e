import { z } from 'zod'
import { parseFormRequest, redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { problemsOf, returnForm } from '../../http/forms/returned-form.ts'
import { refusedForSeconds } from '../../http/gate/limits.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { log } from '../../log/log.ts'
import { storeApi } from '../../medusa/store-api.ts'
import { SourceError } from '../../sources/source-error.ts'
import { forgetCart, keptCart } from '../cart/cart-cookie.ts'
import { needsPostcode, postalFields, toPostalAddress } from '../postal-address/postal-form.ts'
import { splitName } from '../postal-address/split-name.ts'
import { currentCustomer } from '../session/current-customer.ts'
import { endSession, keepSession, sessionOf } from '../session/session.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import type { AccountFlash } from './account-view.ts'
import { backPath } from './back-path.ts'

const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase())
/** As long as Medusa's rule has it; which passwords are common is for Medusa alone to say. */
const newPassword = z.string().min(12).max(128)
const signInForm = z.object({ email, password: z.string().min(1).max(200) })
const registerForm = z.object({ name: postalFields.name, email, password: newPassword })
const forgotForm = z.object({ email })
const resetForm = z.object({ token: z.string().min(1).max(2_000), password: newPassword })
const profileForm = z.object({ name: postalFields.name, phone: postalFields.phone })
const addressForm = z.object(postalFields)
const idForm = z.object({ id: z.string().regex(/^\w{1,60}$/) })

type Action = (form: SentForm) => Promise<Response>

/** The page of each action's form, to go back to when it could not be done. */
const ACTIONS: Record<string, { act: Action; page: string; guessable?: boolean; private?: boolean }> = {
  'sign-in': { act: signIn, page: '/account/sign-in', guessable: true },
  register: { act: register, page: '/account/register', guessable: true },
  forgot: { act: forgot, page: '/account/forgot', guessable: true },
  reset: { act: reset, page: '/account/reset', guessable: true },
  'sign-out': { act: signOut, page: '/account' },
  profile: { act: saveProfile, page: '/account/profile', private: true },
  'add-address': { act: addAddress, page: '/account/addresses', private: true },
  'default-address': { act: makeDefault, page: '/account/addresses', private: true },
  'remove-address': { act: removeAddress, page: '/account/addresses', private: true },
}

/** Answers `POST /api/account`: one of its forms, and 303 to the page that comes next. */
export async function handleAccount(request: Request, peer: string | undefined): Promise<Response> {
  try {
    const form = await parseFormRequest(request, peer)
    if (form instanceof Response) return form
    const action = Object.hasOwn(ACTIONS, form.fields.do ?? '') ? ACTIONS[form.fields.do ?? ''] : undefined
    if (!action) return refuse(400, 'This is no form of the account.')
    if (action.guessable && (await isTooFast(form))) return flash(form, action.page, 'slow')
    if (action.private && sessionOf(form.context) === null) return redirectTo(form, '/account/sign-in')
    try {
      return await action.act(form)
    } catch (error) {
      const refusal = error instanceof SourceError ? error.refusal : null
      if (refusal?.status === 401 || (refusal?.status === 404 && (await isGone(form)))) {
        endSession(form.context)
        return redirectTo(form, '/account/sign-in')
      }
      log('error', 'account.failed', {
        action: form.fields.do ?? '',
        code: error instanceof SourceError ? error.code : 'INTERNAL',
        message: error instanceof Error ? error.message : String(error),
      })
      const away = error instanceof SourceError && !refusal
      return flash(form, action.page, away ? 'away' : 'failed')
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse(503, 'The shop can’t be reached at the moment. Please try again shortly.')
  }
}

/** Tells whether who was signed in is no customer any more. */
async function isGone(form: SentForm): Promise<boolean> {
  return sessionOf(form.context) !== null && (await currentCustomer(form.context)) === null
}

async function isTooFast(form: SentForm): Promise<boolean> {
  const account = (form.fields.email ?? '').trim().toLowerCase()
  return (await refusedForSeconds('signIns', { ...form.sender, ...(account && { account }) })) !== null
}

async function signIn(form: SentForm): Promise<Response> {
  const parsed = signInForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'sign-in', problemsOf(parsed.error))
  const token = await tokenOf(form, parsed.data)
  if (token === null) {
    returnForm(form.context, { form: 'sign-in', values: { email: parsed.data.email }, problems: {} })
    return flash(form, '/account/sign-in', 'wrong')
  }
  return enter(form, token)
}

/** Medusa's token for this e-mail and password; null when they don't fit. */
async function tokenOf(form: SentForm, given: { email: string; password: string }): Promise<string | null> {
  const { store } = form.context.place
  try {
    const token = await storeApi(store).signIn(given.email, given.password)
    if (await isCustomer(form, token)) return token
    // Somebody who has a password and no account yet: their registration was cut short, or they work here.
    await storeApi(store).createCustomer(token, { email: given.email, first_name: '', last_name: '' })
    return await storeApi(store).signIn(given.email, given.password)
  } catch (error) {
    if (error instanceof SourceError && error.refusal?.status === 401) return null
    throw error
  }
}

async function isCustomer(form: SentForm, token: string): Promise<boolean> {
  try {
    await storeApi(form.context.place.store, token).customer()
    return true
  } catch (error) {
    if (error instanceof SourceError && error.refusal?.status === 401) return false
    throw error
  }
}

/** The cart that was filled before comes along. */
async function enter(form: SentForm, token: string): Promise<Response> {
  const { context } = form
  keepSession(context, token)
  const kept = keptCart(context)
  if (kept) {
    try {
      await storeApi(context.place.store, token).claimCart(kept.id)
    } catch (error) {
      // A cart that has become an order meanwhile; the checkout claims any other once more.
      if (!(error instanceof SourceError)) throw error
    }
  }
  return redirectTo(form, backPath(form.fields.back))
}

async function register(form: SentForm): Promise<Response> {
  const parsed = registerForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'register', problemsOf(parsed.error))
  const api = storeApi(form.context.place.store)
  const { name, password } = parsed.data
  try {
    const identity = await api.registerIdentity(parsed.data.email, password)
    await api.createCustomer(identity, { email: parsed.data.email, ...splitName(name) })
  } catch (error) {
    if (isCommonPassword(error)) return back(form, 'register', { password: 'invalid' })
    if (!(error instanceof SourceError) || error.refusal?.status !== 401) throw error
    // Who knows the password of the account that is there already is its owner.
    const token = await tokenOf(form, parsed.data)
    if (token !== null) return enter(form, token)
    returnForm(form.context, { form: 'register', values: form.fields, problems: {} })
    return flash(form, '/account/register', 'exists')
  }
  return enter(form, await api.signIn(parsed.data.email, password))
}

/** Tells whether Medusa took everything but the password. */
function isCommonPassword(error: unknown): boolean {
  return error instanceof SourceError && error.refusal?.status === 400
}

/** Says the same whether there is such an account or not. */
async function forgot(form: SentForm): Promise<Response> {
  const parsed = forgotForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'forgot', problemsOf(parsed.error))
  const { store, locale } = form.context.place
  await storeApi(store).askForPasswordReset(parsed.data.email, { store: store.handle, locale })
  return flash(form, '/account/forgot', 'sent')
}

async function reset(form: SentForm): Promise<Response> {
  const token = form.fields.token ?? ''
  const parsed = resetForm.safeParse(form.fields)
  if (!parsed.success) {
    returnForm(form.context, { form: 'reset', values: {}, problems: problemsOf(parsed.error) })
    return redirectTo(form, '/account/reset', { token })
  }
  try {
    await storeApi(form.context.place.store).resetPassword(token, parsed.data.password)
  } catch (error) {
    if (isCommonPassword(error)) {
      returnForm(form.context, { form: 'reset', values: {}, problems: { password: 'invalid' } })
      return redirectTo(form, '/account/reset', { token })
    }
    if (!(error instanceof SourceError) || !error.refusal) throw error
    return flash(form, '/account/forgot', 'expired')
  }
  endSession(form.context)
  return flash(form, '/account/sign-in', 'reset')
}

/** The next one at this browser finds neither the account nor the cart with its address. */
async function signOut(form: SentForm): Promise<Response> {
  const { context } = form
  endSession(context)
  const stores = await context.client.getStores()
  for (const store of stores.filter(({ tenant }) => tenant.id === context.place.store.tenant.id)) {
    forgetCart({ ...context, place: { ...context.place, store } })
  }
  return flash(form, '/account/sign-in', 'signed-out')
}

async function saveProfile(form: SentForm): Promise<Response> {
  const parsed = profileForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'profile', problemsOf(parsed.error))
  const { name, phone } = parsed.data
  await storeApiOf(form.context).updateCustomer({ ...splitName(name), phone })
  return flash(form, '/account/profile', 'saved')
}

async function addAddress(form: SentForm): Promise<Response> {
  const { context, fields } = form
  const parsed = addressForm.safeParse(fields)
  const problems = {
    ...(parsed.success ? {} : problemsOf(parsed.error)),
    ...(needsPostcode([fields.country ?? '']) &&
      !fields.postcode?.trim() && { postcode: 'missing' as const }),
  }
  if (!parsed.success || Object.keys(problems).length > 0) return back(form, 'add-address', problems)
  const customer = await currentCustomer(context)
  if (!customer) return redirectTo(form, '/account/sign-in')
  const isFirst = (customer.addresses ?? []).length === 0
  await storeApiOf(context).addAddress({ ...toPostalAddress(parsed.data), is_default_shipping: isFirst })
  return flash(form, '/account/addresses', 'saved')
}

async function makeDefault(form: SentForm): Promise<Response> {
  const { id } = idForm.parse(form.fields)
  await storeApiOf(form.context).updateAddress(id, { is_default_shipping: true })
  return flash(form, '/account/addresses', 'saved')
}

async function removeAddress(form: SentForm): Promise<Response> {
  const { id } = idForm.parse(form.fields)
  await storeApiOf(form.context).removeAddress(id)
  return flash(form, '/account/addresses', 'removed')
}

function back(form: SentForm, name: string, problems: ReturnType<typeof problemsOf>): Response {
  returnForm(form.context, { form: name, values: form.fields, problems })
  const page = ACTIONS[name]?.page ?? '/account'
  return redirectTo(form, page, { back: form.fields.back || null })
}

function flash(form: SentForm, page: string, said: AccountFlash): Response {
  return redirectTo(form, page, {
    notice: said,
    back: page.endsWith('sign-in') ? form.fields.back || null : null,
  })
}
