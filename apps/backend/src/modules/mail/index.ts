import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { MailService } from './service.ts'

/** E-mails to customers, as a provider of Medusa's notifications. */
export default ModuleProvider(Modules.NOTIFICATION, { services: [MailService] })
