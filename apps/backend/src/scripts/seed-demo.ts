import type { ExecArgs } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import {
  seedPriceLists,
  seedProducts,
  seedPromotions,
  seedStock,
  seedVendorProducts,
} from '../demo/catalogue.ts'
import { seedOrders } from '../demo/orders.ts'
import { seedAdmin, seedCustomers } from '../demo/people.ts'
import { writePictures } from '../demo/pictures.ts'
import { seedLocations, seedRegions } from '../demo/places.ts'
import { seedCategories, seedCollections } from '../demo/taxonomy.ts'
import { seedStores, seedTenants, seedVendors } from '../demo/tenants.ts'
import { env } from '../env.ts'

/**
 * Fills an empty backend with the demo world. Running it again makes only what is missing. It also makes
 * an admin with a public password, so it refuses to run in production.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  if (env.NODE_ENV === 'production') {
    throw new Error('The demo seed makes an admin with a public password: it does not run in production.')
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const step = async (name: string, work: () => Promise<void>) => {
    const started = performance.now()
    await work()
    logger.info(`seed: ${name} (${Math.round(performance.now() - started)} ms)`)
  }

  const pictures = await writePictures(env.MEDUSA_BACKEND_URL)
  await step('admin', () => seedAdmin(container))
  await step('tenants', () => seedTenants(container))
  await step('stores', () => seedStores(container))
  await step('vendors', () => seedVendors(container))
  await step('regions', () => seedRegions(container))
  await step('locations', () => seedLocations(container))
  await step('categories', () => seedCategories(container))
  await step('products', () => seedProducts(container, pictures))
  await step('collections', () => seedCollections(container))
  await step('stock', () => seedStock(container))
  await step('vendors', () => seedVendorProducts(container))
  await step('price lists', () => seedPriceLists(container))
  await step('promotions', () => seedPromotions(container))
  await step('customers', () => seedCustomers(container))
  await step('orders', () => seedOrders(container))
}
