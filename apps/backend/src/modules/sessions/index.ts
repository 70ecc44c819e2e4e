import { Module } from '@medusajs/framework/utils'
import { SessionsService } from './service.ts'

/** The patched framework asks this module of every sign-in that a request brings, by this name. */
export const SESSIONS_MODULE = 'sessions'

export default Module(SESSIONS_MODULE, { service: SessionsService })
