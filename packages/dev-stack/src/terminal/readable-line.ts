import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { isWorthTelling, type Request, requestIn } from './request-line.ts'

type Level = 'info' | 'warn' | 'error'

/** A line of an app as a person reads it; what its log file holds stays as it is. */
export interface ReadableLine {
  readonly level: Level
  readonly text: string
}

const LONGEST = 160
/** What puts lines of several apps together: of use in the file, not beside the line above. */
const ONLY_IN_FILES = new Set(
  'level time pid hostname name msg event job requestId webhookId traceId spanId'.split(' '),
)
/** Said by its value alone. */
const WITHOUT_NAME = new Set(['entity'])

/** `info:  text`, as Medusa writes, and `[07:01:28] INFO: text`, as Payload does. */
const PREFIXED = /^(?:\[\d\d:\d\d:\d\d\] )?(http|info|warn|error|fatal|debug|trace):\s*(.*)$/i
/** Tools telling what they build, and where in the code an error was. */
const CHATTER = /^(?:[○✓⚠] (?:compil|ready|running|finished writing)|at \S|\(use `node --trace)/i
/** `(node:20636) SomeWarning: text` */
const BY_NODE = /^\(node:\d+\) (?=.*Warning)/

/** null for what says nothing of what happened: blank lines, health checks, apps asking each other. */
export function readableLine(line: string): ReadableLine | null {
  const plain = stripVTControlCharacters(line).trim()
  const [, prefix, rest = ''] = PREFIXED.exec(plain) ?? []
  const text = prefix === undefined ? plain : rest
  const level = levelNamed(prefix?.toLowerCase() ?? 'info')
  const fields = fieldsIn(text)
  if (fields) return ofFields(fields, level)
  const request = requestIn(text)
  if (request) return ofRequest(request)
  if (text === '' || CHATTER.test(text)) return null
  return BY_NODE.test(text)
    ? { level: 'warn', text: cut(text.replace(BY_NODE, '')) }
    : { level, text: cut(text) }
}

const requestSchema = z.object({
  event: z.literal('request'),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  ms: z.number(),
})

function ofFields(fields: Record<string, unknown>, outer: Level): ReadableLine | null {
  const request = requestSchema.safeParse(fields)
  if (request.success) return ofRequest({ ...request.data, app: 'shop' })
  const said = Object.entries(fields).flatMap(([name, value]) => worded(name, value))
  const headline = String(fields.msg ?? fields.event ?? '')
  const text = [headline, said.join(', ')].filter(Boolean).join(': ')
  const own = fields.level === undefined ? outer : levelNamed(fields.level)
  return text === '' ? null : { level: own, text: cut(text) }
}

function ofRequest(request: Request): ReadableLine | null {
  const { method, path, status, ms } = request
  if (!isWorthTelling(request)) return null
  return {
    level: status >= 500 ? 'error' : 'info',
    text: cut(`${method} ${path} ${status}, ${Math.round(ms)} ms`),
  }
}

/** Nothing for what is empty, for a count of failures that is none, and for lists and objects. */
function worded(name: string, value: unknown): string[] {
  if (ONLY_IN_FILES.has(name) || (name === 'failed' && value === 0)) return []
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return []
  if (name === 'ms') return [`${value} ms`]
  return [WITHOUT_NAME.has(name) ? String(value) : `${name} ${value}`]
}

/** By name, or by pino's number. */
function levelNamed(level: unknown): Level {
  if (typeof level === 'number') return level >= 50 ? 'error' : level >= 40 ? 'warn' : 'info'
  if (level === 'error' || level === 'fatal') return 'error'
  return level === 'warn' ? 'warn' : 'info'
}

function fieldsIn(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return null
  }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
