import { cameras, generators, type Kind } from './generators/index.ts'
import type { Look } from './generators/look.ts'
import { apple, plant } from './generators/props.ts'
import { type RoomStyle, room, type Surface } from './room.ts'
import { cove, type Frame, type PictureTheme, rimFilter, shadows } from './scene.ts'
import { type Camera, createStage, type Drawing, type Fit, type Stage, shifted } from './stage.ts'

export const VIEWS = ['front', 'three-quarter', 'detail', 'scale', 'room'] as const
export type View = (typeof VIEWS)[number]

export interface IllustrationSpec extends Look {
  kind: Kind
  view: View
  /** Degrees in OKLCH; one that contrasts with the material. */
  backdropHue: number
  /** Usually the SKU: the same seed always paints the same picture. */
  seed: string
  theme: PictureTheme
  /** For the view `room`; a plastered home and a table when not given. */
  room?: RoomStyle
  surface?: Surface
}

const SQUARE: Frame = { width: 800, height: 800 }
const CAMERAS: Record<'front' | 'turned', Camera> = {
  front: { yaw: -17, pitch: 14 },
  turned: { yaw: -38, pitch: 26 },
}

/** One product picture, 800 × 800, as a whole SVG document of a few kilobytes. Pure: equal specs, equal texts. */
export function illustration(spec: IllustrationSpec): string {
  const { backdropHue: hue, theme } = spec
  if (spec.view === 'room') return inRoom(spec)
  const draw = (stage: Stage) => {
    generators[spec.kind](stage, spec)
    if (spec.view === 'scale') reference(stage)
  }
  const drawing = drawFitted(cameraOf(spec), spec.seed, draw, (probe) =>
    spec.view === 'detail' ? closeUp(probe) : standing(probe, SQUARE, { share: 0.7, base: 0.8 }),
  )
  return svgDocument(SQUARE, cove(SQUARE, hue, theme), drawing, hue, theme)
}

function inRoom(spec: IllustrationSpec): string {
  const { theme, kind } = spec
  const surface = spec.surface ?? 'table'
  const place = room(spec.room ?? 'home', surface, SQUARE, theme)
  const share = surface === 'floor' ? 0.62 : 0.5
  const drawing = drawFitted(
    cameraOf(spec),
    spec.seed,
    (stage) => generators[kind](stage, spec),
    (probe) =>
      standing(probe, SQUARE, { share, base: kind === 'pendant' ? 0.62 : place.standsAt / SQUARE.height }),
  )
  return svgDocument(SQUARE, place.backdrop, drawing, place.hue, theme)
}

export function cameraOf({ kind, view }: Pick<IllustrationSpec, 'kind' | 'view'>): Camera {
  const side = view === 'three-quarter' ? 'turned' : 'front'
  return cameras[kind]?.[side] ?? CAMERAS[side]
}

/** Draws twice: once to see how far the drawing reaches, once to fit it. */
export function drawFitted(
  camera: Camera,
  seed: string,
  draw: (stage: Stage) => void,
  fit: (probe: Drawing) => Fit,
): Drawing {
  const probe = createStage(camera, seed, { scale: PROBE, x: 0, y: 0 })
  draw(probe)
  const stage = createStage(camera, seed, fit(probe.result))
  draw(stage)
  return stage.result
}

const PROBE = 10

export function svgDocument(
  frame: Frame,
  backdrop: string,
  drawing: Drawing,
  hue: number,
  theme: PictureTheme,
): string {
  const filter = theme === 'dark' ? ' filter="url(#rim)"' : ''
  const body = `<g stroke-linecap="round" stroke-linejoin="round"${filter}>${drawing.body.join('')}</g>`
  const lit = theme === 'dark' ? `${rimFilter}${body}` : body
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}">${backdrop}<defs>${drawing.defs.join('')}</defs>${shadows(drawing, hue, theme)}${lit}</svg>`
}

/** As large as `share` of the frame allows, in its middle (or at `center`), standing at `base`. */
export function standing(
  { bounds }: Drawing,
  { width, height }: Frame,
  { share, base, center = 0.5 }: { share: number; base: number; center?: number },
): Fit {
  const room = Math.min(height * share, height * base - height * 0.06)
  const scale = Math.min((width * share) / (bounds.right - bounds.left), room / (bounds.bottom - bounds.top))
  return {
    scale: scale * PROBE,
    x: width * center - ((bounds.left + bounds.right) / 2) * scale,
    y: height * base - bounds.bottom * scale,
  }
}

/** Twice as near, a little left of and above the middle, where the light falls. */
function closeUp({ bounds }: Drawing): Fit {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
  const scale = Math.min(560 / width, 560 / height) * 2.1
  return {
    scale: scale * PROBE,
    x: 400 - (bounds.left + width * 0.42) * scale,
    y: 400 - (bounds.top + height * 0.38) * scale,
  }
}

/** Puts a thing of known size beside: an apple, or a plant for furniture. */
function reference(stage: Stage): void {
  const { bounds } = stage.result
  const [size, right] = [
    Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) / stage.len(1),
    (bounds.right - stage.at(0, 0, 0)[0]) / stage.len(1),
  ]
  if (size > 62) plant(shifted(stage, { x: right + 22, z: -4 }))
  else apple(shifted(stage, { x: right + 6.5, z: 3 }))
}
