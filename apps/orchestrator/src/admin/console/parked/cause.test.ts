import type { ParkedGroup } from '@tandem/contracts/operators'
import { expect, test } from 'vitest'
import { causeKey, recordsAddress, wantedOf } from './cause.ts'

const medusas: ParkedGroup = {
  integration: 'medusa',
  entity: 'product',
  errorCode: 'RECORD_INVALID',
  count: 2,
  firstAt: null,
  lastAt: null,
  sample: null,
}
const backOffices = { ...medusas, integration: 'back-office' }

test('the same code in two systems is two causes', () => {
  expect(causeKey(medusas)).not.toBe(causeKey(backOffices))
})

test('what is asked for names the system, so that nothing of another one goes along', () => {
  expect(wantedOf(backOffices)).toEqual({
    integration: 'back-office',
    entity: 'product',
    errorCode: 'RECORD_INVALID',
    expected: 2,
  })
  expect(recordsAddress(backOffices)).toBe(
    '/api/parked?state=parked&integration=back-office&entity=product&errorCode=RECORD_INVALID',
  )
})

test('a code that this version does not know is left out of a request', () => {
  expect(wantedOf({ ...medusas, errorCode: 'OLD' })).not.toHaveProperty('errorCode')
  expect(recordsAddress({ ...medusas, errorCode: null })).toBe(
    '/api/parked?state=parked&integration=medusa&entity=product',
  )
})
