import { MedusaService } from '@medusajs/framework/utils'
import { Tenant } from './models/tenant.ts'
import { TenantStore } from './models/tenant-store.ts'

export class TenantModuleService extends MedusaService({ Tenant, TenantStore }) {}
