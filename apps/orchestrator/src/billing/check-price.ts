import { decimalsOf, isAmountOf } from '@tandem/sync-core'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import type { BillingPrice } from '../payload-types.ts'

/** As many decimals as Stripe takes of a price for something small. */
const MOST_DECIMALS = 12

/** An amount has to be one of its currency; a draft may wait for it. */
export const checkPrice: CollectionBeforeValidateHook<BillingPrice> = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const document = { ...originalDoc, ...data }
  const currency = document.currency?.trim().toLowerCase() ?? ''
  const errors: { path: string; message: string }[] = []
  if (currency !== '' && !isCurrency(currency))
    errors.push({ path: 'currency', message: 'Three letters: eur, jpy, kwd.' })
  if (document._status === 'published' && !document.tiers && !document.amount)
    errors.push({ path: 'amount', message: 'What does it cost?' })
  const wrong = document.amount ? wrongAmount(document.amount, currency) : null
  if (wrong !== null) errors.push({ path: 'amount', message: wrong })
  if (
    document.replacedBy &&
    document._status === 'published' &&
    data.amount &&
    data.amount !== originalDoc?.amount
  )
    errors.push({ path: 'amount', message: 'This is an earlier price. Change the one that has replaced it.' })
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  return data.currency ? { ...data, currency } : data
}

function wrongAmount(amount: string, currency: string): string | null {
  if (!isAmountOf(amount, MOST_DECIMALS)) return 'Digits and a point: 12.50.'
  const decimals = decimalsOf(currency)
  if (decimals === 0 && !isAmountOf(amount, 0)) return `${currency.toUpperCase()} has no decimals.`
  // https://docs.stripe.com/currencies#three-decimal
  if (decimals === 3 && !/^\d+(\.\d{1,2}0*)?$/.test(amount))
    return `Stripe takes two decimals of ${currency.toUpperCase()}: the third is 0.`
  return null
}

const isCurrency = (text: string): boolean =>
  /^[a-z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text.toUpperCase())
