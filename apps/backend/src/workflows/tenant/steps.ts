import { MedusaError } from '@medusajs/framework/utils'
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk'
import { TENANT_MODULE } from '../../modules/tenant/index.ts'
import type { TenantModuleService } from '../../modules/tenant/service.ts'
import { VENDOR_MODULE } from '../../modules/vendor/index.ts'
import type { VendorModuleService } from '../../modules/vendor/service.ts'

export interface TenantInput {
  handle: string
  name: string
  status?: 'active' | 'suspended' | undefined
  settings?: Record<string, unknown> | undefined
}

export const createTenantStep = createStep(
  'create-tenant',
  async (input: TenantInput, { container }) => {
    const tenant = await container.resolve<TenantModuleService>(TENANT_MODULE).createTenants(input)
    return new StepResponse(tenant, tenant.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<TenantModuleService>(TENANT_MODULE).deleteTenants(id)
  },
)

export const updateTenantStep = createStep(
  'update-tenant',
  async (input: Partial<TenantInput> & { id: string }, { container }) => {
    const service = container.resolve<TenantModuleService>(TENANT_MODULE)
    const { id, handle, name, status, settings } = await service.retrieveTenant(input.id)
    const tenant = await service.updateTenants(input)
    return new StepResponse(tenant, { id, handle, name, status, settings })
  },
  async (previous, { container }) => {
    if (previous) await container.resolve<TenantModuleService>(TENANT_MODULE).updateTenants(previous)
  },
)

/** A tenant that still sells is not deleted: its stores and vendors go first, by somebody's decision. */
export const deleteTenantStep = createStep(
  'delete-tenant',
  async ({ id }: { id: string }, { container }) => {
    const tenants = container.resolve<TenantModuleService>(TENANT_MODULE)
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    await tenants.retrieveTenant(id)
    const [[, stores], [, itsVendors]] = await Promise.all([
      tenants.listAndCountTenantStores({ tenant_id: id }, { take: 1 }),
      vendors.listAndCountVendors({ tenant_id: id }, { take: 1 }),
    ])
    if (stores + itsVendors > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Tenant ${id} has ${stores} stores and ${itsVendors} vendors; delete them first, or suspend the tenant`,
      )
    }
    await tenants.softDeleteTenants(id)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<TenantModuleService>(TENANT_MODULE).restoreTenants(id)
  },
)
