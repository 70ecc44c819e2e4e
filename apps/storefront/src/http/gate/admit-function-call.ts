import { z } from 'zod'
import { isFitText } from './fit-text.ts'
import { refuse } from './refuse.ts'
import type { RequestScope } from './request-scope.ts'

/**
 * A value as the page's script sends it: seroval's JSON form of texts, numbers, constants, lists and objects. The
 * framework's parser knows far more kinds (promises, streams, expressions), of which no page sends any, and answers
 * what it can't read with 500.
 */
const valueSchema: z.ZodType = z.union([
  z.object({ t: z.literal(0), s: z.number() }),
  z.object({ t: z.literal(1), s: z.string().refine(isFitText) }),
  z.object({ t: z.literal(2), s: z.number().int().min(0).max(7) }),
  z.object({
    t: z.literal(9),
    i: z.number().int().min(0),
    get a(): z.ZodType {
      return z.array(valueSchema)
    },
    o: z.literal(0),
  }),
  z.object({
    t: z.literal(10),
    i: z.number().int().min(0),
    get p(): z.ZodType {
      return z
        .object({ k: z.array(nameSchema), v: z.array(valueSchema) })
        .refine(({ k, v }) => k.length === v.length)
    },
    o: z.literal(0),
  }),
])
const nameSchema = z.string().refine((name) => name !== '__proto__' && isFitText(name))
const callSchema = z.object({ t: valueSchema, f: z.number().int(), m: z.array(z.never()) })

/** Refuses a call of a server function that no page of the shop makes; null lets it through. */
export function admitFunctionCall(request: Request, id: string): Response | null {
  if (!/^[\w-]+$/.test(id)) return refuse(404, 'There is nothing here.')
  // A form's body has no place in a GET, and the framework fails on it.
  if (/form/i.test(request.headers.get('content-type') ?? '')) return refuse(415, 'This takes no form.')
  const payload = new URL(request.url).searchParams.get('payload')
  if (payload && !callSchema.safeParse(parsed(payload)).success) return refuse(400, 'This can’t be read.')
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The framework answers 500 for the id of a function that it hasn't got. Where one of the shop's own failed, its reads
 * have said so.
 */
export function isUnknownFunction(request: Request, { reads }: RequestScope, { status }: Response): boolean {
  return new URL(request.url).pathname.startsWith('/_serverFn/') && status >= 500 && !reads.failed
}
