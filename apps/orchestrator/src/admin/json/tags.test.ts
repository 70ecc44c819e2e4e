import { expect, test } from 'vitest'
import { tagsIn } from './tags.ts'

test('tags are the words between commas, each once', () => {
  expect(tagsIn(' Trade, vip,,  vip ,new york ')).toEqual(['Trade', 'vip', 'new york'])
  expect(tagsIn('')).toEqual([])
})
