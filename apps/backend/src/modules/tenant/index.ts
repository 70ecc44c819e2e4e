import { Module } from '@medusajs/framework/utils'
import { TenantModuleService } from './service.ts'

export const TENANT_MODULE = 'tenant'

const TenantModule = Module(TENANT_MODULE, { service: TenantModuleService })
export default TenantModule
