import type { Payload } from 'payload'
import type { Arrivals } from './arrivals.ts'
import { seedBranding, seedStories } from './brands.ts'
import { seedProductContent } from './content.ts'
import { seedPages } from './pages.ts'

/** Everything that the demo's editors wrote. The parts touch different documents, so they run side by side. */
export async function seedEditorsWork(payload: Payload, arrivals: Arrivals): Promise<void> {
  await Promise.all([
    seedBranding(payload, arrivals),
    seedStories(payload, arrivals),
    seedProductContent(payload, arrivals),
    seedPages(payload, arrivals),
  ])
}
