import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import {
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from '@medusajs/medusa/core-flows'
import { currencies, regions, stockLocations, stores } from '@tandem/demo-world'
import { idsBy, need } from './find.ts'

/** Currencies, regions and their taxes. A country without a tax has a tax region too, so that this is said and not forgotten. */
export async function seedRegions(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'region', 'name')
  const missing = regions.filter((region) => !existing.has(region.name))
  if (missing.length === 0) return
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        name: 'Tandem',
        supported_currencies: currencies.map(({ code }, index) => ({
          currency_code: code,
          is_default: index === 0,
          is_tax_inclusive: regions.some(({ currency, taxInclusive }) => currency === code && taxInclusive),
        })),
      },
    },
  })
  const { result: created } = await createRegionsWorkflow(container).run({
    input: {
      regions: missing.map((region) => ({
        name: region.name,
        currency_code: region.currency,
        countries: region.countries,
        is_tax_inclusive: region.taxInclusive,
        payment_providers: ['pp_system_default'],
        metadata: { handle: region.handle },
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: missing.flatMap(({ countries, tax }) =>
      countries.map((country_code) => {
        const rate = tax.percent[country_code] ?? 0
        return {
          country_code,
          provider_id: 'tp_system',
          ...(rate > 0 && { default_tax_rate: { name: tax.name, code: `${country_code}-${rate}`, rate } }),
        }
      }),
    ),
  })
  await updateStoresWorkflow(container).run({
    input: { selector: {}, update: { default_region_id: created[0]?.id } },
  })
}

/** Stock locations, which stores they serve, and what shipping costs from there. */
export async function seedLocations(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'stock_location', 'name')
  const missing = stockLocations.filter((location) => !existing.has(location.name))
  if (missing.length === 0) return
  const profile = await shippingProfile(container)
  const channels = await channelsByStore(container)
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: missing.map(({ name, address }) => ({
        name,
        address: {
          address_1: address.address1,
          city: address.city,
          postal_code: address.postalCode,
          country_code: address.countryCode,
        },
      })),
    },
  })
  for (const location of missing) {
    const id = need(new Map(locations.map((made) => [made.name, made.id])), location.name)
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id, add: location.stores.map((store) => need(channels, store)) },
    })
    await seedShipping(container, { locationId: id, location, profile })
  }
}

async function seedShipping(
  container: MedusaContainer,
  {
    locationId,
    location,
    profile,
  }: { locationId: string; location: (typeof stockLocations)[number]; profile: string },
): Promise<void> {
  const sold = new Set(
    stores.filter((store) => location.stores.includes(store.handle)).flatMap((store) => store.currencies),
  )
  const served = regions.filter((region) => sold.has(region.currency))
  const regionIds = await idsBy(container, 'region', 'name')
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: `${location.name}: delivery`,
    type: 'shipping',
    service_zones: served.map((region) => ({
      name: `${location.name}: ${region.name}`,
      geo_zones: region.countries.map((country_code) => ({ type: 'country' as const, country_code })),
    })),
  })
  const at = { [Modules.STOCK_LOCATION]: { stock_location_id: locationId } }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { ...at, [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' } },
    { ...at, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const zones = new Map(set.service_zones.map((zone) => [zone.name, zone.id]))
  await createShippingOptionsWorkflow(container).run({
    input: served.flatMap((region) =>
      region.shipping.map((option) => ({
        name: option.name,
        price_type: 'flat' as const,
        provider_id: 'manual_manual',
        service_zone_id: need(zones, `${location.name}: ${region.name}`),
        shipping_profile_id: profile,
        type: {
          label: option.name,
          code: option.code,
          description: `${option.days[0]}–${option.days[1]} days`,
        },
        data: { days: option.days },
        prices: [
          { currency_code: region.currency, amount: option.amount },
          { region_id: need(regionIds, region.name), amount: option.amount },
        ],
        rules: [
          { attribute: 'enabled_in_store', value: 'true', operator: 'eq' as const },
          { attribute: 'is_return', value: 'false', operator: 'eq' as const },
        ],
      })),
    ),
  })
}

export async function shippingProfile(container: MedusaContainer): Promise<string> {
  const existing = await idsBy(container, 'shipping_profile', 'type')
  const found = existing.get('default')
  if (found) return found
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: 'Default', type: 'default' }] },
  })
  const [made] = result
  if (!made) throw new Error('no shipping profile was made')
  return made.id
}

/** Store handle → sales channel id. */
export async function channelsByStore(container: MedusaContainer): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: 'tenant_store', fields: ['handle', 'sales_channel_id'] })
  return new Map(data.map((store) => [store.handle, store.sales_channel_id]))
}
