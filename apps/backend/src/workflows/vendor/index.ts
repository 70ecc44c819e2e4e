import { createWorkflow, transform, WorkflowResponse, when } from '@medusajs/framework/workflows-sdk'
import { emitEventStep, removeRemoteLinkStep } from '@medusajs/medusa/core-flows'
import { VENDOR_MODULE } from '../../modules/vendor/index.ts'
import { requireTenantStep } from '../store/steps.ts'
import {
  createVendorStep,
  deleteVendorStep,
  setVendorStatusStep,
  updateVendorStep,
  type VendorInput,
  type VendorStatus,
  type VendorUpdate,
} from './steps.ts'

export { setVendorProductsWorkflow } from './products.ts'

/** A new vendor waits for approval. */
export const createVendorWorkflow = createWorkflow('create-vendor', (input: VendorInput) => {
  requireTenantStep({ id: input.tenant_id })
  const vendor = createVendorStep(input)
  emitEventStep({ eventName: 'vendor.created', data: { id: vendor.id } })
  return new WorkflowResponse(vendor)
})

export const updateVendorWorkflow = createWorkflow('update-vendor', (input: VendorUpdate) => {
  const vendor = updateVendorStep(input)
  emitEventStep({ eventName: 'vendor.updated', data: { id: input.id } })
  return new WorkflowResponse(vendor)
})

export const setVendorStatusWorkflow = createWorkflow(
  'set-vendor-status',
  (input: { id: string; status: VendorStatus }) => {
    const result = setVendorStatusStep(input)
    when({ result }, (given) => given.result.changed).then(() => {
      const eventName = transform({ input }, (given) =>
        given.input.status === 'approved' ? 'vendor.approved' : 'vendor.updated',
      )
      emitEventStep({ eventName, data: { id: input.id } })
    })
    return new WorkflowResponse(transform({ result }, (given) => given.result.vendor))
  },
)

/** The vendor goes; its products stay and have no vendor. */
export const deleteVendorWorkflow = createWorkflow('delete-vendor', (input: { id: string }) => {
  const deleted = deleteVendorStep(input)
  removeRemoteLinkStep({ [VENDOR_MODULE]: { vendor_id: input.id } })
  emitEventStep({ eventName: 'vendor.deleted', data: { id: input.id } })
  return new WorkflowResponse(deleted)
})
