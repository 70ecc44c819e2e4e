import { Module } from '@medusajs/framework/utils'
import { CustomerSignInService } from './service.ts'

export default Module('customer_sign_in', { service: CustomerSignInService })
