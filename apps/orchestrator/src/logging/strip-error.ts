import { sqlStateOf } from '../rest/refuse-impossible.ts'

/** The part of an error that is logged: enough to find where it comes from, and none of its words, which may repeat a value. */
export type StrippedError = {
  readonly type: string
  readonly code?: string
  readonly status?: number
  readonly stack: readonly string[]
  readonly cause?: StrippedError
}

const FRAME = /^\s+at /

/**
 * Leaves out of an error what it may repeat of what was sent: its message (a failing statement's has all of its
 * parameters in it) and whatever properties it carries. Keeps the place and the code.
 */
export function stripError(error: unknown): StrippedError | string {
  if (!(error instanceof Error)) return typeof error
  const code = sqlStateOf(error) ?? codeIn(error)
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  const cause = error.cause instanceof Error ? stripError(error.cause) : undefined
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    stack: (error.stack ?? '').split('\n').filter((line) => FRAME.test(line)),
    ...(typeof cause === 'object' && { cause }),
  }
}

const codeIn = (error: Error): string | undefined =>
  'code' in error && /^[A-Z0-9_]{2,60}$/.test(String(error.code)) ? String(error.code) : undefined

/** Has errors that Next and libraries print to the console be stripped too. */
export function stripConsole(): void {
  for (const method of ['error', 'warn'] as const) {
    const print = console[method].bind(console)
    console[method] = (...args: unknown[]) =>
      print(...args.map((arg) => (arg instanceof Error ? JSON.stringify(stripError(arg)) : arg)))
  }
}
