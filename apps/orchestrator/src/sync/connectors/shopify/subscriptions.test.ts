import { describe, expect, test } from 'vitest'
import { planSubscriptions } from './subscriptions.ts'

const HERE = 'https://cms.test/api/webhooks/shopify'
const one = (id: string, topic: string, uri = HERE) => ({ id, topic, uri })
const plan = (...held: ReturnType<typeof one>[]) =>
  planSubscriptions(held, ['ORDERS_CREATE', 'ORDERS_UPDATED'], HERE)
const NOTHING = { create: [], move: [], remove: [] }

describe('trap 8: subscriptions', () => {
  test('that are all there are left alone', () => {
    expect(plan(one('1', 'ORDERS_CREATE'), one('2', 'ORDERS_UPDATED'))).toEqual(NOTHING)
  })

  test('that are lost are made again, each once', () => {
    expect(plan(one('2', 'ORDERS_UPDATED'))).toEqual({ ...NOTHING, create: ['ORDERS_CREATE'] })
    expect(plan()).toEqual({ ...NOTHING, create: ['ORDERS_CREATE', 'ORDERS_UPDATED'] })
  })

  test('that lead to where this installation was before are moved, and not made beside it', () => {
    const before = one('1', 'ORDERS_CREATE', 'https://old.test/api/webhooks/shopify')
    expect(plan(before, one('2', 'ORDERS_UPDATED'))).toEqual({ ...NOTHING, move: ['1'] })
  })

  test('of which there are two lose the wrong one', () => {
    const before = one('1', 'ORDERS_CREATE', 'https://old.test/api/webhooks/shopify')
    expect(plan(before, one('2', 'ORDERS_UPDATED'), one('3', 'ORDERS_CREATE'))).toEqual({
      ...NOTHING,
      remove: ['1'],
    })
  })

  test('of other programs, and of topics that are of no concern, are left alone', () => {
    const others = [
      one('8', 'ORDERS_CREATE', 'https://erp.test/hook'),
      one('9', 'ORDERS_CREATE', 'arn:aws:events:1'),
    ]
    const all = [one('1', 'ORDERS_CREATE'), one('2', 'ORDERS_UPDATED'), one('3', 'THEMES_UPDATE')]
    expect(plan(...others, ...all)).toEqual(NOTHING)
  })
})
