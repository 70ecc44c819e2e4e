import type { LoggerOptions } from 'pino'
import { env } from '../env.ts'
import { stripError } from './strip-error.ts'

/** Payload's logger: no words of an error, which may repeat what was sent, in whatever place it is handed over. */
export const loggerOptions: LoggerOptions = {
  level: env.NODE_ENV === 'test' ? 'silent' : 'info',
  serializers: { err: stripError, error: stripError },
  hooks: {
    // A line without words of its own takes its error's for them.
    logMethod(args, method) {
      const [first, ...rest] = args
      const fields = first instanceof Error ? { err: first } : first
      const isNameless =
        typeof fields === 'object' && fields !== null && rest.length === 0 && !Object.hasOwn(fields, 'msg')
      Reflect.apply(method, this, [fields, ...(isNameless ? ['an operation failed'] : rest)])
    },
  },
}
