import { type Logger, pino } from 'pino'
import { currentScope } from './scope.ts'

/** Lines of one process: JSON, each with what was being done. Ids, names and counts; never a value of a record. */
export const openLog = (name: string): Logger => pino({ name, mixin: () => ({ ...currentScope() }) })
