import type { Samples } from '../src/entities/samples.ts'
import { ENTITY_DEFINITIONS } from '../src/index.ts'

const all = Object.keys(ENTITY_DEFINITIONS).map(async (name) => {
  const { samples }: { samples: Samples } = await import(`../src/entities/${name}/samples.ts`)
  return [name, samples] as const
})

const SAMPLES: Readonly<Record<string, Samples>> = Object.fromEntries(await Promise.all(all))

/** Of one entity, as a kind of system has it. An entity without samples fails all tests of the laws. */
export function samplesOf(name: string, connector?: string): Samples {
  const samples = SAMPLES[name]
  if (!samples) throw new Error(`${name} has no samples`)
  return { ...samples, ...samples.of?.[connector ?? ''] }
}
