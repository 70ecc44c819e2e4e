import { describe, expect, test } from 'vitest'
import { vendorStoryFromMedusa } from '../../connectors/medusa/vendor-story.ts'
import { vendorStoryFromHub } from './vendor-story.ts'

describe('a story in which nothing is told', () => {
  test('is none in Payload, and none in Medusa, where it may never have been written', () => {
    expect(vendorStoryFromHub({ text: {}, banner: null })).toBeNull()
    for (const story of [null, { text: {}, banner: null }]) {
      expect(vendorStoryFromMedusa({ id: 'ven_1', story })).toBeNull()
    }
  })

  test('is one as soon as there is a picture', () => {
    const banner = { url: '/kiln.png', width: null, height: null, alt: {}, sizes: [] }
    expect(vendorStoryFromHub({ text: {}, banner })).toEqual({ text: {}, banner })
  })
})
