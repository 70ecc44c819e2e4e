import { Module } from '@medusajs/framework/utils'
import { CardPaymentsService } from './service.ts'

export default Module('card_payments', { service: CardPaymentsService })
