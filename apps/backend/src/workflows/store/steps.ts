import { MedusaError, Modules } from '@medusajs/framework/utils'
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk'
import { TENANT_MODULE } from '../../modules/tenant/index.ts'
import type { TenantModuleService } from '../../modules/tenant/service.ts'

export interface StoreInput {
  tenant_id: string
  handle: string
  name: string
  default_locale: string
  locales: string[]
  currencies: string[]
}

export interface StoreRow extends StoreInput {
  sales_channel_id: string
  publishable_key_id: string
  publishable_key: string
}

export type StoreUpdate = { id: string } & Partial<Omit<StoreInput, 'tenant_id' | 'handle'>>

/** Throws before anything is made for a tenant that is not there. */
export const requireTenantStep = createStep(
  'require-tenant',
  async ({ id }: { id: string }, { container }) => {
    const tenant = await container.resolve<TenantModuleService>(TENANT_MODULE).retrieveTenant(id)
    return new StepResponse(tenant)
  },
)

/**
 * Does nothing but undo: Medusa takes a new key back by deleting it, and refuses to delete a key that is
 * not revoked.
 */
export const revokeKeyOnFailureStep = createStep(
  'revoke-key-on-failure',
  async ({ id }: { id: string }) => new StepResponse({ id }, id),
  async (id, { container }) => {
    if (id) await container.resolve(Modules.API_KEY).revoke(id, { revoked_by: 'tandem' })
  },
)

export const createTenantStoreStep = createStep(
  'create-tenant-store',
  async (input: StoreRow, { container }) => {
    const store = await container.resolve<TenantModuleService>(TENANT_MODULE).createTenantStores(input)
    return new StepResponse(store, store.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<TenantModuleService>(TENANT_MODULE).deleteTenantStores(id)
  },
)

export const updateTenantStoreStep = createStep(
  'update-tenant-store',
  async (input: StoreUpdate, { container }) => {
    const service = container.resolve<TenantModuleService>(TENANT_MODULE)
    const { id, name, default_locale, locales, currencies } = await service.retrieveTenantStore(input.id)
    if (!(input.locales ?? locales).includes(input.default_locale ?? default_locale)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        'default_locale: the default locale is one of the locales',
      )
    }
    const store = await service.updateTenantStores(input)
    return new StepResponse(store, { id, name, default_locale, locales, currencies })
  },
  async (previous, { container }) => {
    if (previous) await container.resolve<TenantModuleService>(TENANT_MODULE).updateTenantStores(previous)
  },
)

export const deleteTenantStoreStep = createStep(
  'delete-tenant-store',
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<TenantModuleService>(TENANT_MODULE)
    const store = await service.retrieveTenantStore(id)
    await service.softDeleteTenantStores(id)
    return new StepResponse(store, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<TenantModuleService>(TENANT_MODULE).restoreTenantStores(id)
  },
)
