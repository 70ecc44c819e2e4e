import type { Kind } from '../generators/index.ts'
import type { Look } from '../generators/look.ts'
import type { View } from '../illustration.ts'
import type { Material } from '../material.ts'
import type { RoomStyle, Surface } from '../room.ts'

/** How a product is pictured. */
export interface Subject extends Look {
  kind: Kind
  backdropHue: number
  room: RoomStyle
  surface?: Surface
  views: View[]
  /** Further pictures for an option, one look per value in the option's order. */
  colourways?: Colourway | [Colourway, Colourway]
}

export interface Colourway {
  /** The option's English name. */
  option: string
  looks: Look[]
}

/** What a product shows when nothing else is said, and when there is more to see. */
export const USUAL: View[] = ['front', 'three-quarter', 'scale', 'room']
export const ALL: View[] = ['front', 'three-quarter', 'detail', 'scale', 'room']

/** One look per material, all with the same second one. */
export const looks = (materials: Material[], material2?: Material): Look[] =>
  materials.map((material) => (material2 ? { material, material2 } : { material }))
