import { z } from 'zod'
import { requestJson } from './request-json.ts'

const signedInSchema = z.object({ token: z.string() })

/** Any document; tests parse further what they look at. */
const documentSchema = z.looseObject({ id: z.number(), updatedAt: z.string() })
export type PayloadDocument = z.infer<typeof documentSchema>
const createdSchema = z.object({ doc: documentSchema })
const foundSchema = z.object({ docs: z.array(documentSchema), totalDocs: z.number() })

/** Payload's REST API as an editor uses it, for tests and benchmarks. */
export type PayloadRest = Awaited<ReturnType<typeof signInToPayload>>

export async function signInToPayload(url: string, email: string, password: string) {
  const answer = await requestJson('POST', new URL('/api/users/login', url), { body: { email, password } })
  const authorization = `JWT ${signedInSchema.parse(answer).token}`

  const find = async (collection: string, query: Record<string, string>) => {
    const address = new URL(`/api/${collection}`, url)
    for (const [name, value] of Object.entries({ depth: '0', ...query }))
      address.searchParams.set(name, value)
    return foundSchema.parse(await requestJson('GET', address, { authorization }))
  }

  return {
    authorization,
    find,

    /** The document of a Medusa record, or undefined while there is none. */
    async findByMedusaId(
      collection: string,
      medusaId: string,
      query: Record<string, string> = {},
    ): Promise<PayloadDocument | undefined> {
      const found = await find(collection, { 'where[medusaId][equals]': medusaId, ...query })
      return found.docs[0]
    },

    async create(collection: string, fields: Record<string, unknown>): Promise<PayloadDocument> {
      const address = new URL(`/api/${collection}`, url)
      return createdSchema.parse(await requestJson('POST', address, { authorization, body: fields })).doc
    },

    remove: (collection: string, id: number | string) =>
      requestJson('DELETE', new URL(`/api/${collection}/${id}`, url), { authorization }),

    update: (collection: string, id: number | string, fields: Record<string, unknown>, query = '') =>
      requestJson('PATCH', new URL(`/api/${collection}/${id}${query}`, url), { authorization, body: fields }),
  }
}

/** Rich text of plain paragraphs, as Payload's editor stores it. */
export function richText(...paragraphs: string[]): Record<string, unknown> {
  const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
  return {
    root: {
      ...block,
      type: 'root',
      children: paragraphs.map((text) => ({
        ...block,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
      })),
    },
  }
}
