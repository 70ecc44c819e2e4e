import { expect, test } from 'vitest'
import { stopAll } from './stop-all.ts'

test('a part that does not stop is reported, and all others are stopped, stage after stage', async () => {
  const stopped: string[] = []
  const errors: unknown[] = []
  const stop = (name: string) => async () => void stopped.push(name)
  const throwing = () => {
    throw new Error('thrown')
  }
  await stopAll(
    [[stop('a'), () => Promise.reject(new Error('rejected')), stop('b')], [throwing, stop('c')], [stop('d')]],
    (error) => errors.push(error),
  )
  expect(stopped).toEqual(['a', 'b', 'c', 'd'])
  expect(errors.map(String)).toEqual(['Error: rejected', 'Error: thrown'])
})
