import { describe, expect, test } from 'vitest'
import {
  eventsOf,
  MAX_EVENTS_PER_WEBHOOK,
  MEDUSA_EVENTS,
  type WebhookEvent,
  webhookEnvelopeSchema,
} from './index.ts'

const timestamp = '2026-01-01T00:00:00.000Z'

function event(id: string, type = 'product.updated') {
  return { type, data: { id } }
}

function batch(events: unknown) {
  return { type: 'batch', timestamp, data: { events } }
}

function accepts(body: unknown): boolean {
  return webhookEnvelopeSchema.safeParse(body).success
}

function events(body: unknown): readonly WebhookEvent[] {
  return eventsOf(webhookEnvelopeSchema.parse(body))
}

describe('an envelope with one event', () => {
  test.each(MEDUSA_EVENTS)('of %s is accepted', (type) => {
    expect(events({ ...event('prod_1', type), timestamp })).toEqual([{ type, data: { id: 'prod_1' } }])
  })

  test('may leave out its time, and give it in any zone', () => {
    expect(accepts(event('prod_1'))).toBe(true)
    expect(accepts({ ...event('prod_1'), timestamp: '2026-01-01T03:00:00+03:00' })).toBe(true)
  })

  test('carries nothing that decides: whatever is sent beside the id is dropped', () => {
    const sent = { type: 'product.updated', timestamp, data: { id: 'prod_1', title: 'Forged' }, extra: true }
    expect(webhookEnvelopeSchema.parse(sent)).toEqual({ ...event('prod_1'), timestamp })
  })
})

describe('an envelope with a batch', () => {
  test('gives its events in their order, repeated ones too', () => {
    const sent = [event('prod_2'), event('prod_1', 'product.deleted'), event('prod_2')]
    expect(events(batch(sent))).toEqual(sent)
  })

  test(`holds up to ${MAX_EVENTS_PER_WEBHOOK} events and not one more`, () => {
    const full = Array.from({ length: MAX_EVENTS_PER_WEBHOOK }, (_, index) => event(`prod_${index}`))
    expect(events(batch(full))).toHaveLength(MAX_EVENTS_PER_WEBHOOK)
    expect(accepts(batch([...full, event('prod_more')]))).toBe(false)
  })

  test.each([
    ['no events', []],
    ['no list', undefined],
    ['an unknown event among known ones', [event('prod_1'), event('prod_2', 'product.exploded')]],
    ['a hostile id among good ones', [event('prod_1'), event("'; drop table products")]],
    ['a batch inside', [batch([event('prod_1')])]],
  ])('is refused with %s', (_, sent) => {
    expect(accepts(batch(sent))).toBe(false)
  })
})

describe('an envelope is refused', () => {
  test.each([
    ['without a body', undefined],
    ['as a text', JSON.stringify(event('prod_1'))],
    ['as a list', [event('prod_1')]],
    ['with an unknown event', event('prod_1', 'product.exploded')],
    ['with an event named like something every object has', event('prod_1', 'constructor')],
    ['without an id', { type: 'product.updated', data: {} }],
    ['with a number for an id', { type: 'product.updated', data: { id: 1 } }],
    ['without data', { type: 'product.updated' }],
    ['with a time that is none', { ...event('prod_1'), timestamp: 'yesterday' }],
    ['with one event’s data under a batch’s name', { type: 'batch', data: { id: 'prod_1' } }],
    [
      'with a batch’s data under one event’s name',
      { type: 'product.updated', data: { events: [event('prod_1')] } },
    ],
  ])('%s', (_, body) => {
    expect(accepts(body)).toBe(false)
  })
})
