import type { Camera, Stage } from '../stage.ts'
import { armLight } from './arm-light.ts'
import { backpack } from './backpack.ts'
import { bakhoor } from './bakhoor.ts'
import { mistBottle, oilBottle, oudBottle } from './bottles.ts'
import { dallah, tin } from './brassware.ts'
import { choppingBoard } from './chopping-board.ts'
import { crates } from './crates.ts'
import { cushion, majlisCushion } from './cushions.ts'
import { dateBox } from './date-box.ts'
import { fieldRoll } from './field-roll.ts'
import { cloths, towels } from './folded.ts'
import { kaftan } from './garment.ts'
import { gloves } from './gloves.ts'
import { driverSet, mallet, trySquare } from './hand-tools.ts'
import { lantern } from './lanterns.ts'
import type { Look } from './look.ts'
import { plane } from './plane.ts'
import { kilim } from './rugs.ts'
import { bench, chair, stool, workbench } from './seats.ts'
import { cordlessLamp, pendant, tableLamp } from './shaded-lamps.ts'
import { bowl, mug, plates } from './tableware.ts'
import { tape } from './tape.ts'
import { throwBlanket } from './throws.ts'
import { tote } from './tote.ts'
import { jars, shakers, teapot } from './vessels.ts'

/** Everything that can be drawn. */
export const generators = {
  mug,
  plates,
  bowl,
  teapot,
  shakers,
  jars,
  tableLamp,
  pendant,
  cordlessLamp,
  armLight,
  chair,
  stool,
  bench,
  workbench,
  throwBlanket,
  towels,
  cloths,
  cushion,
  choppingBoard,
  tote,
  fieldRoll,
  backpack,
  mallet,
  trySquare,
  plane,
  driverSet,
  oilBottle,
  tape,
  gloves,
  crates,
  oudBottle,
  mistBottle,
  bakhoor,
  majlisCushion,
  kilim,
  dallah,
  tin,
  dateBox,
  kaftan,
  lantern,
} satisfies Record<string, (stage: Stage, look: Look) => void>

export type Kind = keyof typeof generators

/** Flat things are looked at from higher up, hanging and upright cloth from straight ahead. */
export const cameras: Partial<Record<Kind, Partial<Record<'front' | 'turned', Camera>>>> = {
  choppingBoard: { front: { yaw: -20, pitch: 30 }, turned: { yaw: -40, pitch: 40 } },
  driverSet: { front: { yaw: -17, pitch: 30 }, turned: { yaw: -36, pitch: 38 } },
  fieldRoll: { front: { yaw: -14, pitch: 40 }, turned: { yaw: -34, pitch: 46 } },
  kilim: { front: { yaw: -16, pitch: 36 }, turned: { yaw: -36, pitch: 44 } },
  dateBox: { front: { yaw: -15, pitch: 22 } },
  bakhoor: { front: { yaw: -17, pitch: 20 } },
  towels: { front: { yaw: -15, pitch: 18 }, turned: { yaw: -30, pitch: 26 } },
  cushion: { front: { yaw: -3, pitch: 10 }, turned: { yaw: -26, pitch: 14 } },
  majlisCushion: { front: { yaw: -3, pitch: 10 }, turned: { yaw: -24, pitch: 14 } },
  kaftan: { front: { yaw: 0, pitch: 6 }, turned: { yaw: -24, pitch: 8 } },
  gloves: { front: { yaw: -4, pitch: 12 }, turned: { yaw: -24, pitch: 16 } },
  backpack: { front: { yaw: -8, pitch: 12 }, turned: { yaw: -22, pitch: 16 } },
  throwBlanket: { front: { yaw: -8, pitch: 10 }, turned: { yaw: -26, pitch: 14 } },
  bench: { turned: { yaw: -34, pitch: 22 } },
  lantern: { front: { yaw: -12, pitch: 12 } },
}
