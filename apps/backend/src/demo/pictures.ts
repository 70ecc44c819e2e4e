import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { illustrationsOf, products } from '@tandem/demo-world'
import { filesFolder } from '../files/folder.ts'

/** Writes every product's illustrations into the folder that the backend serves at `/static`. */
export async function writePictures(backendUrl: string): Promise<Map<string, string[]>> {
  await mkdir(filesFolder, { recursive: true })
  const urls = new Map<string, string[]>()
  for (const product of products) {
    const pictures = illustrationsOf(product)
    await Promise.all(pictures.map(({ fileName, svg }) => writeFile(join(filesFolder, fileName), svg)))
    urls.set(
      product.handle,
      pictures.map(({ fileName }) => `${backendUrl}/static/${fileName}`),
    )
  }
  return urls
}
