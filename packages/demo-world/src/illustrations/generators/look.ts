import type { Material } from '../material.ts'

/** What a generator is told about the thing it draws. */
export interface Look {
  material: Material
  material2?: Material
}
