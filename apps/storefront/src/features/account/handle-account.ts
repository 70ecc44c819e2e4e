import { z } from 'zod'
import { leadTo, openForm, plain, type SentForm } from '../../http/forms.ts'
import { refusedForSeconds } from '../../http/limits.ts'
import { problemsOf, returnForm } from '../../http/returned-form.ts'
import { log } from '../../log/log.ts'
import { shopper } from '../../medusa/shopper.ts'
import { SourceError } from '../../sources/source-error.ts'
import { forgetCart, keptCart } from '../cart/cart-cookie.ts'
import { shopperOf } from '../cart/open-cart.ts'
import { needsPostcode, postalFields, toPostalAddress } from '../checkout/postal-form.ts'
import { splitName } from '../checkout/split-name.ts'
import type { AccountNotice } from './account-view.ts'
import { backPath } from './back-path.ts'
import { currentCustomer } from './current-customer.ts'
import { endSession, keepSession, sessionOf } from './session.ts'

const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase())
const newPassword = z.string().min(10).max(200)
const signInForm = z.object({ email, password: z.string().min(1).max(200) })
const registerForm = z.object({ name: postalFields.name, email, password: newPassword })
const forgotForm = z.object({ email })
const resetForm = z.object({ token: z.string().min(1).max(2_000), password: newPassword })
const profileForm = z.object({ name: postalFields.name, phone: postalFields.phone })
const addressForm = z.object(postalFields)
const idForm = z.object({ id: z.string().regex(/^\w{1,60}$/) })

type Action = (form: SentForm) => Promise<Response>

/** Where the form of each action is, to go back to when it could not be done. */
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
    const form = await openForm(request, peer)
    if (form instanceof Response) return form
    const action = Object.hasOwn(ACTIONS, form.fields.do ?? '') ? ACTIONS[form.fields.do ?? ''] : undefined
    if (!action) return plain(400, 'This is no form of the account.')
    if (action.guessable && (await isTooFast(form))) return notice(form, action.page, 'slow')
    if (action.private && sessionOf(form.visit) === null) return leadTo(form, '/account/sign-in')
    try {
      return await action.act(form)
    } catch (error) {
      const refusal = error instanceof SourceError ? error.refusal : null
      if (refusal?.status === 401) {
        endSession(form.visit)
        return leadTo(form, '/account/sign-in')
      }
      log('error', 'account.failed', {
        action: form.fields.do ?? '',
        code: error instanceof SourceError ? error.code : 'INTERNAL',
        message: error instanceof Error ? error.message : String(error),
      })
      const away = error instanceof SourceError && !refusal
      return notice(form, action.page, away ? 'away' : 'failed')
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return plain(503, 'The shop can’t be reached at the moment. Please try again shortly.')
  }
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
    returnForm(form.visit, { form: 'sign-in', values: { email: parsed.data.email }, problems: {} })
    return notice(form, '/account/sign-in', 'wrong')
  }
  return enter(form, token)
}

/** Medusa's token for this e-mail and password; null when they don't fit. */
async function tokenOf(form: SentForm, given: { email: string; password: string }): Promise<string | null> {
  const { store } = form.visit.place
  try {
    const token = await shopper(store).signIn(given.email, given.password)
    if (await isCustomer(form, token)) return token
    // Somebody who has a password and no account yet: their registration was cut short, or they work here.
    await shopper(store).createCustomer(token, { email: given.email, first_name: '', last_name: '' })
    return await shopper(store).signIn(given.email, given.password)
  } catch (error) {
    if (error instanceof SourceError && error.refusal?.status === 401) return null
    throw error
  }
}

async function isCustomer(form: SentForm, token: string): Promise<boolean> {
  try {
    await shopper(form.visit.place.store, token).customer()
    return true
  } catch (error) {
    if (error instanceof SourceError && error.refusal?.status === 401) return false
    throw error
  }
}

/** The cart that was filled before comes along. */
async function enter(form: SentForm, token: string): Promise<Response> {
  const { visit } = form
  keepSession(visit, token)
  const kept = keptCart(visit)
  if (kept) {
    try {
      await shopper(visit.place.store, token).claimCart(kept.id)
    } catch (error) {
      // A cart that has become an order meanwhile; the checkout claims any other once more.
      if (!(error instanceof SourceError)) throw error
    }
  }
  return leadTo(form, backPath(form.fields.back))
}

async function register(form: SentForm): Promise<Response> {
  const parsed = registerForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'register', problemsOf(parsed.error))
  const api = shopper(form.visit.place.store)
  const { name, password } = parsed.data
  try {
    const identity = await api.registerIdentity(parsed.data.email, password)
    await api.createCustomer(identity, { email: parsed.data.email, ...splitName(name) })
  } catch (error) {
    if (!(error instanceof SourceError) || error.refusal?.status !== 401) throw error
    // Who knows the password of the account that is there already is its owner.
    const token = await tokenOf(form, parsed.data)
    if (token !== null) return enter(form, token)
    returnForm(form.visit, { form: 'register', values: form.fields, problems: {} })
    return notice(form, '/account/register', 'exists')
  }
  return enter(form, await api.signIn(parsed.data.email, password))
}

/** Says the same whether there is such an account or not. */
async function forgot(form: SentForm): Promise<Response> {
  const parsed = forgotForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'forgot', problemsOf(parsed.error))
  const { store, locale } = form.visit.place
  await shopper(store).askForPasswordReset(parsed.data.email, { store: store.handle, locale })
  return notice(form, '/account/forgot', 'sent')
}

async function reset(form: SentForm): Promise<Response> {
  const token = form.fields.token ?? ''
  const parsed = resetForm.safeParse(form.fields)
  if (!parsed.success) {
    returnForm(form.visit, { form: 'reset', values: {}, problems: problemsOf(parsed.error) })
    return leadTo(form, '/account/reset', { token })
  }
  try {
    await shopper(form.visit.place.store).resetPassword(token, parsed.data.password)
  } catch (error) {
    if (!(error instanceof SourceError) || !error.refusal) throw error
    return notice(form, '/account/forgot', 'expired')
  }
  endSession(form.visit)
  return notice(form, '/account/sign-in', 'reset')
}

/** The next one at this browser finds neither the account nor the cart with its address. */
async function signOut(form: SentForm): Promise<Response> {
  const { visit } = form
  endSession(visit)
  const stores = await visit.client.getStores()
  for (const store of stores.filter(({ tenant }) => tenant.id === visit.place.store.tenant.id)) {
    forgetCart({ ...visit, place: { ...visit.place, store } })
  }
  return notice(form, '/account/sign-in', 'signed-out')
}

async function saveProfile(form: SentForm): Promise<Response> {
  const parsed = profileForm.safeParse(form.fields)
  if (!parsed.success) return back(form, 'profile', problemsOf(parsed.error))
  const { name, phone } = parsed.data
  await shopperOf(form.visit).updateCustomer({ ...splitName(name), phone })
  return notice(form, '/account/profile', 'saved')
}

async function addAddress(form: SentForm): Promise<Response> {
  const { visit, fields } = form
  const parsed = addressForm.safeParse(fields)
  const problems = {
    ...(parsed.success ? {} : problemsOf(parsed.error)),
    ...(needsPostcode([fields.country ?? '']) &&
      !fields.postcode?.trim() && { postcode: 'missing' as const }),
  }
  if (!parsed.success || Object.keys(problems).length > 0) return back(form, 'add-address', problems)
  const customer = await currentCustomer(visit)
  if (!customer) return leadTo(form, '/account/sign-in')
  const isFirst = (customer.addresses ?? []).length === 0
  await shopperOf(visit).addAddress({ ...toPostalAddress(parsed.data), is_default_shipping: isFirst })
  return notice(form, '/account/addresses', 'saved')
}

async function makeDefault(form: SentForm): Promise<Response> {
  const { id } = idForm.parse(form.fields)
  await shopperOf(form.visit).updateAddress(id, { is_default_shipping: true })
  return notice(form, '/account/addresses', 'saved')
}

async function removeAddress(form: SentForm): Promise<Response> {
  const { id } = idForm.parse(form.fields)
  await shopperOf(form.visit).removeAddress(id)
  return notice(form, '/account/addresses', 'removed')
}

function back(form: SentForm, name: string, problems: ReturnType<typeof problemsOf>): Response {
  returnForm(form.visit, { form: name, values: form.fields, problems })
  const page = ACTIONS[name]?.page ?? '/account'
  return leadTo(form, page, { back: form.fields.back || null })
}

function notice(form: SentForm, page: string, said: AccountNotice): Response {
  return leadTo(form, page, {
    notice: said,
    back: page.endsWith('sign-in') ? form.fields.back || null : null,
  })
}
