import type { DemoPicture } from '@tandem/demo-world'
import type { Payload } from 'payload'
import sharp from 'sharp'

/**
 * Uploads a drawing as a picture of a tenant, once, and answers its id. Uploads take no SVG, so it is
 * drawn out at `width` px first.
 */
export async function uploadPicture(
  payload: Payload,
  picture: DemoPicture,
  tenant: number,
  width: number,
): Promise<number> {
  const name = picture.fileName.replace(/\.svg$/, '.png')
  const known = await payload.find({
    collection: 'media',
    // Not by file name: an upload whose name is taken is given another.
    where: { and: [{ alt: { equals: picture.alt } }, { tenant: { equals: tenant } }] },
    locale: 'en',
    depth: 0,
    limit: 1,
  })
  if (known.docs[0]) return known.docs[0].id
  const data = await sharp(Buffer.from(picture.svg)).resize({ width }).png().toBuffer()
  const { id } = await payload.create({
    collection: 'media',
    locale: 'en',
    data: { alt: picture.alt, tenant },
    file: { data, name, mimetype: 'image/png', size: data.length },
  })
  if (picture.altAr) {
    await payload.update({ collection: 'media', id, locale: 'ar', data: { alt: picture.altAr } })
  }
  return id
}
