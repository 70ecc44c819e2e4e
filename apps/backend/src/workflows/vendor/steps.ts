import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk'
import { VENDOR_MODULE } from '../../modules/vendor/index.ts'
import type { VENDOR_STATUSES } from '../../modules/vendor/models/vendor.ts'
import type { VendorModuleService } from '../../modules/vendor/service.ts'

export interface VendorInput {
  tenant_id: string
  handle: string
  name: string
  email: string
  commission_rate?: number | undefined
  business?: Record<string, unknown> | undefined
}

export type VendorStatus = (typeof VENDOR_STATUSES)[number]
export type VendorUpdate = { id: string } & Partial<Omit<VendorInput, 'tenant_id'>>

export const createVendorStep = createStep(
  'create-vendor',
  async (input: VendorInput, { container }) => {
    const vendor = await container.resolve<VendorModuleService>(VENDOR_MODULE).createVendors(input)
    return new StepResponse(vendor, vendor.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<VendorModuleService>(VENDOR_MODULE).deleteVendors(id)
  },
)

export const updateVendorStep = createStep(
  'update-vendor',
  async (input: VendorUpdate, { container }) => {
    const service = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const { id, handle, name, email, commission_rate, business } = await service.retrieveVendor(input.id)
    const vendor = await service.updateVendors(input)
    return new StepResponse(vendor, { id, handle, name, email, commission_rate, business })
  },
  async (previous, { container }) => {
    if (previous) await container.resolve<VendorModuleService>(VENDOR_MODULE).updateVendors(previous)
  },
)

/** Setting the status that a vendor has already changes nothing. */
export const setVendorStatusStep = createStep(
  'set-vendor-status',
  async ({ id, status }: { id: string; status: VendorStatus }, { container }) => {
    const service = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const before = await service.retrieveVendor(id)
    const changed = before.status !== status
    const vendor = changed ? await service.updateVendors({ id, status }) : before
    return new StepResponse({ vendor, changed }, changed ? { id, status: before.status } : null)
  },
  async (previous, { container }) => {
    if (previous) await container.resolve<VendorModuleService>(VENDOR_MODULE).updateVendors(previous)
  },
)

export const deleteVendorStep = createStep(
  'delete-vendor',
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<VendorModuleService>(VENDOR_MODULE)
    await service.retrieveVendor(id)
    await service.softDeleteVendors(id)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<VendorModuleService>(VENDOR_MODULE).restoreVendors(id)
  },
)
