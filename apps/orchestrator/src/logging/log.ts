import { type Logger, pino } from 'pino'
import { currentScope } from './scope.ts'

export type Log = Logger

/** Lines of one process: JSON, each with what was being done. Ids, names and counts; never a value of a record. */
export const openLog = (name: string): Log => pino({ name, mixin: () => ({ ...currentScope() }) })
