import type { DemoStockLocation, DemoTenant } from './types.ts'

export const tenants: DemoTenant[] = [
  {
    handle: 'alder',
    name: 'Alder & Co',
    status: 'active',
    settings: { contactEmail: 'office@alder.test', country: 'ie', timeZone: 'Europe/Dublin' },
  },
  {
    handle: 'noor-house',
    name: 'Noor House',
    status: 'active',
    settings: { contactEmail: 'office@noor.test', country: 'ae', timeZone: 'Asia/Dubai' },
  },
]

export const stockLocations: DemoStockLocation[] = [
  {
    handle: 'alder-barn',
    name: 'Alder & Co, long barn',
    tenant: 'alder',
    stores: ['fernhollow', 'halden'],
    address: { address1: '4 Sluice Lane', city: 'Carrowbeg', postalCode: 'F91 X0X0', countryCode: 'ie' },
  },
  {
    handle: 'noor-store-room',
    name: 'Noor House, store room',
    tenant: 'noor-house',
    stores: ['noor'],
    address: { address1: '18 Jasmine Court', city: 'Sharjah', postalCode: '00000', countryCode: 'ae' },
  },
]
