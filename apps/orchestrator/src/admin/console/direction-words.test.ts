import { ENTITIES } from '@tandem/contracts'
import { ENTITY_DEFINITIONS, hasSay } from '@tandem/sync-core'
import { expect, test } from 'vitest'
import { directionWords } from './direction-words.ts'

test.each(ENTITIES)('%s goes the way that its fields are owned', (entity) => {
  const { ownership } = ENTITY_DEFINITIONS[entity]
  const [medusas, payloads] = [hasSay(ownership, 'medusa'), hasSay(ownership, 'payload')]
  const words = medusas && payloads ? 'Both ways' : medusas ? 'Medusa → Payload' : 'Payload → Medusa'
  expect(directionWords(entity)).toBe(words)
})
