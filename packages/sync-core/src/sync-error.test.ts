import { ERROR_CODES, errorCodeSchema } from '@tandem/contracts/error-codes'
import { describe, expect, test } from 'vitest'
import { SyncError } from './index.ts'

describe('a sync error', () => {
  test.each(errorCodeSchema.options)('%s is of the kind that the catalogue says', (code) => {
    expect(new SyncError(code, 'why').kind).toBe(ERROR_CODES[code].kind)
  })

  test('keeps its cause and the wait that the other system asked for', () => {
    const cause = new Error('socket hang up')
    const error = new SyncError('PEER_UNREACHABLE', 'the remote did not answer', {
      cause,
      retryAfterMs: 1_500,
    })
    expect(error).toMatchObject({ name: 'SyncError', code: 'PEER_UNREACHABLE', retryAfterMs: 1_500, cause })
    expect(error).toBeInstanceOf(Error)
  })

  test('asks for no wait of its own', () => {
    expect(new SyncError('INTERNAL', 'why').retryAfterMs).toBe(0)
  })
})
