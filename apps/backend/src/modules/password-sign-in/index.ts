import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { PasswordSignIn } from './service.ts'

/** Signing in by e-mail and password, in place of Medusa's own provider and under its name. */
export default ModuleProvider(Modules.AUTH, { services: [PasswordSignIn] })
