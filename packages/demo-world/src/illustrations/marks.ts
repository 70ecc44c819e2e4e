import { toHex } from '@tandem/brand-palette'
import type { StoreHandle } from '../types.ts'
import type { DemoPicture } from './index.ts'

const mark = (color: string, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128"><g fill="${color}">${shapes}</g></svg>`

/** A fern frond: a stem with six leaflets on either side. */
function frond(): string {
  const leaflets = [0, 1, 2, 3, 4].flatMap((index) => {
    const [y, size] = [100 - index * 17, 30 - index * 4.4]
    return [1, -1].map((side) => {
      const x = 64 + side * 2
      return `<path d="M${x} ${y}C${x + side * size * 0.4} ${y + size * 0.05} ${x + side * size * 1.1} ${y - size * 0.1} ${x + side * size * 1.35} ${y - size * 0.62}C${x + side * size * 0.8} ${y - size * 0.72} ${x + side * size * 0.2} ${y - size * 0.5} ${x} ${y - size * 0.16}Z"/>`
    })
  })
  return `${leaflets.join('')}<path d="M61.5 118C60.5 90 61.5 50 64 8C66.5 50 67.5 90 66.5 118Z"/>`
}

/** A square and a block: an H made of two measures. */
const measures =
  '<path d="M18 14h22v100H18zM88 14h22v100H88zM40 53h48v22H40z"/><path fill="#fff" d="M18 28h9v4h-9zM18 42h14v4H18zM18 56h9v4h-9zM18 70h14v4H18zM18 84h9v4h-9zM18 98h14v4H18z" opacity=".9"/>'

/** An eight-pointed star around a flame. */
const star =
  '<path fill-rule="evenodd" d="M64 6l17 17h24v24l17 17-17 17v24H81l-17 17-17-17H23V81L6 64l17-17V23h24zM64 30l-10 10H40v14L30 64l10 10v14h14l10 10 10-10h14V74l10-10-10-10V40H74z"/><path d="M64 42c10 11 14 18 14 25a14 14 0 0 1-28 0c0-7 4-14 14-25z"/>'

/** The sign of each store, without its name, in its brand colour. */
export const storeMarks: Record<StoreHandle, DemoPicture> = {
  fernhollow: { fileName: 'fernhollow-mark.svg', svg: mark('#2F5D50', frond()), alt: 'Fernhollow' },
  halden: { fileName: 'halden-mark.svg', svg: mark('#1F4FD8', measures), alt: 'Halden Supply' },
  noor: { fileName: 'noor-mark.svg', svg: mark('#B4532A', star), alt: 'Noor', altAr: 'نور' },
}

/** Stands in for a picture that is missing: an empty frame on a quiet ground. */
export const placeholder: DemoPicture = {
  fileName: 'no-picture.svg',
  alt: 'No picture yet',
  altAr: 'لا صورة بعد',
  svg: noPicture(),
}

function noPicture(): string {
  const grey = (l: number) => toHex({ l, c: 0.006, h: 85 })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800"><rect width="800" height="800" fill="${grey(0.945)}"/><g fill="none" stroke="${grey(0.74)}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"><rect x="270" y="290" width="260" height="220" rx="14"/><path d="M282 486l78-84 52 54 40-36 66 66"/></g><circle cx="458" cy="358" r="24" fill="${grey(0.74)}"/></svg>`
}
