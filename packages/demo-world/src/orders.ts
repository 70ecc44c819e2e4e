import { customers } from './customers.ts'
import type { DemoAddress, DemoOrder } from './types.ts'

export const orders: DemoOrder[] = [
  {
    reference: 'demo-1',
    store: 'fernhollow',
    customer: 'maeve.doran@mail.test',
    region: 'europe',
    currency: 'eur',
    shipping: 'standard',
    status: 'completed',
    lines: [
      { sku: 'FH-MUG-TID-L', quantity: 2 },
      { sku: 'FH-PEB-SHE', quantity: 1 },
    ],
    shippingAddress: homeOf('maeve.doran@mail.test'),
  },
  {
    reference: 'demo-2',
    store: 'fernhollow',
    customer: 'tom.aldous@mail.test',
    region: 'united-kingdom',
    currency: 'gbp',
    shipping: 'express',
    status: 'pending',
    lines: [
      { sku: 'FH-FAL-MOS', quantity: 1 },
      { sku: 'FH-SIL-FER', quantity: 2 },
    ],
    shippingAddress: homeOf('tom.aldous@mail.test'),
  },
  {
    reference: 'demo-3',
    store: 'halden',
    customer: 'purchasing@ridgeline-joinery.test',
    region: 'united-states',
    currency: 'usd',
    shipping: 'standard',
    status: 'pending',
    lines: [
      { sku: 'HS-GLO-09', quantity: 60 },
      { sku: 'HS-TAP-50', quantity: 10 },
      { sku: 'HS-OIL-5L', quantity: 12 },
    ],
    shippingAddress: homeOf('purchasing@ridgeline-joinery.test'),
  },
  {
    reference: 'demo-4',
    store: 'halden',
    customer: 'einkauf@hafenbau.test',
    region: 'europe',
    currency: 'eur',
    shipping: 'standard',
    status: 'completed',
    lines: [
      { sku: 'HS-BEN-160-V', quantity: 2 },
      { sku: 'HS-ARM-GRA', quantity: 2 },
    ],
    shippingAddress: homeOf('einkauf@hafenbau.test'),
  },
  {
    reference: 'demo-5',
    store: 'noor',
    customer: 'maryam.alsuwaidi@mail.test',
    region: 'emirates',
    currency: 'aed',
    shipping: 'express',
    status: 'pending',
    lines: [
      { sku: 'NR-DAT-48', quantity: 3, note: 'عيدكم مبارك، ودامت دياركم عامرة.' },
      { sku: 'NR-DAL-BRA', quantity: 1 },
    ],
    shippingAddress: {
      firstName: 'شمّا',
      lastName: 'السويدي',
      address1: 'برج النخيل، شقة ١٤٠٣',
      postalCode: '00000',
      city: 'أبوظبي',
      countryCode: 'ae',
      phone: '+971 2 555 0109',
    },
  },
  {
    reference: 'demo-6',
    store: 'noor',
    customer: 'yousef.alanezi@mail.test',
    region: 'kuwait',
    currency: 'kwd',
    shipping: 'standard',
    status: 'canceled',
    lines: [{ sku: 'NR-OUD-50', quantity: 1 }],
    shippingAddress: homeOf('yousef.alanezi@mail.test'),
  },
]

function homeOf(email: string): DemoAddress {
  const customer = customers.find((candidate) => candidate.email === email)
  if (!customer) throw new Error(`No demo customer has the e-mail ${email}`)
  return customer.address
}
