import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { TestBackend } from './medusa.ts'

const require = createRequire(import.meta.url)
const medusa = dirname(require.resolve('@medusajs/medusa/package.json'))
const app = join(import.meta.dirname, '../..')

export interface RegisteredRoute {
  method: string
  path: string
}

/** Answers what Express has been told to serve, Medusa's own routes and ours. */
export function registeredRoutes({ express }: TestBackend): RegisteredRoute[] {
  const layersSchema = z.array(
    z.looseObject({
      route: z.looseObject({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
    }),
  )
  const seen = new Map<string, RegisteredRoute>()
  for (const { route } of layersSchema.parse(express._router.stack)) {
    if (!route) continue
    for (const method of Object.keys(route.methods)) {
      seen.set(`${method} ${route.path}`, { method: method.toUpperCase(), path: route.path })
    }
  }
  // A matcher with a star is a middleware's and no route.
  return [...seen.values()].filter(({ path }) => !path.includes('*'))
}

/** The names of all filters that the validators of a route's folder know, nested ones as `a[b]`. */
export function filtersOf(path: string): string[] {
  const [, side = '', section = ''] = path.split('/')
  const names = new Set(['q', 'fields', 'order', 'id', 'limit', 'offset', 'with_deleted'])
  for (const folder of [join(medusa, 'dist/api'), join(app, 'src/api')]) {
    for (const exported of Object.values(validatorsIn(join(folder, side, section)))) {
      for (const name of filterNames(exported)) names.add(name)
    }
  }
  return [...names]
}

function validatorsIn(folder: string): object {
  try {
    return require(join(folder, 'validators'))
  } catch {
    return {}
  }
}

const schemaSchema = z.looseObject({ def: z.looseObject({ type: z.string() }) })
const withShape = z.looseObject({ shape: z.record(z.string(), z.unknown()) })

function filterNames(schema: unknown): string[] {
  const shape = shapeOf(schema)
  if (!shape) return []
  return Object.entries(shape).flatMap(([name, inner]) => [
    name,
    ...Object.keys(shapeOf(inner) ?? {}).map((key) => `${name}[${key}]`),
  ])
}

/** The first object that a schema comes down to, through unions, pipes and what is optional. */
function shapeOf(schema: unknown): Record<string, unknown> | null {
  const known = schemaSchema.safeParse(schema)
  if (!known.success) return null
  const direct = withShape.safeParse(schema)
  if (direct.success) return direct.data.shape
  const {
    in: input,
    innerType,
    options,
  } = z
    .looseObject({
      in: z.unknown().optional(),
      innerType: z.unknown().optional(),
      options: z.array(z.unknown()).optional().catch(undefined),
    })
    .parse(known.data.def)
  for (const inner of [input, innerType, ...(options ?? [])]) {
    const shape = inner === undefined ? null : shapeOf(inner)
    if (shape) return shape
  }
  return null
}
