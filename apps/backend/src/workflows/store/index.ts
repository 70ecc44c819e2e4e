import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk'
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  deleteSalesChannelsWorkflow,
  emitEventStep,
  linkSalesChannelsToApiKeyWorkflow,
  revokeApiKeysWorkflow,
} from '@medusajs/medusa/core-flows'
import {
  createTenantStoreStep,
  deleteTenantStoreStep,
  requireTenantStep,
  revokeKeyOnFailureStep,
  type StoreInput,
  type StoreUpdate,
  updateTenantStoreStep,
} from './steps.ts'

/**
 * A store with a sales channel of its own and a publishable key that opens that channel only. When a
 * step fails, the channel and the key made before it are taken back.
 */
export const createStoreWorkflow = createWorkflow('create-tenant-store', (input: StoreInput) => {
  requireTenantStep({ id: input.tenant_id })
  const channels = createSalesChannelsWorkflow.runAsStep({
    input: transform({ input }, (given) => ({ salesChannelsData: [{ name: given.input.name }] })),
  })
  const keys = createApiKeysWorkflow.runAsStep({
    input: transform({ input }, (given) => ({
      api_keys: [{ type: 'publishable' as const, title: given.input.name, created_by: 'tandem' }],
    })),
  })
  const row = transform({ input, channels, keys }, (given) => {
    const [channel] = given.channels
    const [key] = given.keys
    if (!channel || !key) throw new Error('the store got no sales channel or no key')
    return {
      ...given.input,
      sales_channel_id: channel.id,
      publishable_key_id: key.id,
      publishable_key: key.token,
    }
  })
  revokeKeyOnFailureStep({ id: row.publishable_key_id })
  linkSalesChannelsToApiKeyWorkflow.runAsStep({
    input: transform({ row }, (given) => ({
      id: given.row.publishable_key_id,
      add: [given.row.sales_channel_id],
    })),
  })
  const store = createTenantStoreStep(row)
  emitEventStep({ eventName: 'store.created', data: { id: store.id } })
  return new WorkflowResponse(store)
})

export const updateStoreWorkflow = createWorkflow('update-tenant-store', (input: StoreUpdate) => {
  const store = updateTenantStoreStep(input)
  emitEventStep({ eventName: 'store.updated', data: { id: input.id } })
  return new WorkflowResponse(store)
})

/** The store closes: its key opens nothing any more and its channel is gone. Products and orders stay. */
export const deleteStoreWorkflow = createWorkflow('delete-tenant-store', (input: { id: string }) => {
  const store = deleteTenantStoreStep(input)
  revokeApiKeysWorkflow.runAsStep({
    input: transform({ store }, (given) => ({
      selector: { id: given.store.publishable_key_id },
      revoke: { revoked_by: 'tandem' },
    })),
  })
  deleteSalesChannelsWorkflow.runAsStep({
    input: transform({ store }, (given) => ({ ids: [given.store.sales_channel_id] })),
  })
  emitEventStep({ eventName: 'store.deleted', data: { id: input.id } })
  return new WorkflowResponse(store)
})
