import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk'
import { emitEventStep } from '@medusajs/medusa/core-flows'
import { createTenantStep, deleteTenantStep, type TenantInput, updateTenantStep } from './steps.ts'

export const createTenantWorkflow = createWorkflow('create-tenant', (input: TenantInput) => {
  const tenant = createTenantStep(input)
  emitEventStep({ eventName: 'tenant.created', data: { id: tenant.id } })
  return new WorkflowResponse(tenant)
})

export const updateTenantWorkflow = createWorkflow(
  'update-tenant',
  (input: Partial<TenantInput> & { id: string }) => {
    const tenant = updateTenantStep(input)
    emitEventStep({ eventName: 'tenant.updated', data: { id: input.id } })
    return new WorkflowResponse(tenant)
  },
)

export const deleteTenantWorkflow = createWorkflow('delete-tenant', (input: { id: string }) => {
  const deleted = deleteTenantStep(input)
  emitEventStep({ eventName: 'tenant.deleted', data: { id: input.id } })
  return new WorkflowResponse(deleted)
})
