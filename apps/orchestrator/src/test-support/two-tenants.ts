import type { Payload } from 'payload'
import sharp from 'sharp'
import type { Role } from '../access/roles.ts'
import type { User } from '../payload-types.ts'

/** Everything of one tenant, with a document of each kind. */
export type TenantWorld = {
  readonly tenant: number
  readonly store: number
  readonly vendor: number
  readonly product: number
  /** Published in English, with a draft on top. */
  readonly content: number
  /** Published. */
  readonly page: number
  /** Never published. */
  readonly draftPage: number
  readonly media: number
  readonly redirect: number
  readonly form: number
  /** What a visitor has sent with the form. */
  readonly submission: number
}

export const PASSWORD = 'only-for-tests'

export async function createTenantWorld(payload: Payload, name: string): Promise<TenantWorld> {
  const tenant = await payload.create({
    collection: 'tenants',
    data: { medusaId: `ten_${name}`, handle: name, name },
  })
  const owned = { tenant: tenant.id }
  const store = await payload.create({
    collection: 'stores',
    data: { ...owned, medusaId: `store_${name}`, handle: `${name}-store`, name: `${name} store` },
  })
  const vendor = await payload.create({
    collection: 'vendors',
    data: {
      ...owned,
      medusaId: `ven_${name}`,
      handle: `${name}-vendor`,
      name: `${name} vendor`,
      status: 'approved',
      commissionRate: 12,
      business: { vat: 'secret' },
    },
  })
  const product = await payload.create({
    collection: 'products',
    data: {
      ...owned,
      medusaId: `prod_${name}`,
      title: `${name} mug`,
      handle: `${name}-mug`,
      vendor: vendor.id,
    },
  })
  const content = await payload.create({
    collection: 'product-content',
    data: {
      ...owned,
      medusaId: `prod_${name}`,
      product: product.id,
      seo: { title: `${name} published` },
      _status: 'published',
    },
  })
  await payload.update({
    collection: 'product-content',
    id: content.id,
    draft: true,
    data: { seo: { title: `${name} drafted` } },
  })
  const page = await payload.create({
    collection: 'pages',
    data: { ...owned, store: store.id, slug: 'story', title: `${name} story`, _status: 'published' },
  })
  const draftPage = await payload.create({
    collection: 'pages',
    draft: true,
    data: { ...owned, store: store.id, slug: 'secret', title: `${name} secret`, _status: 'draft' },
  })
  const redirect = await payload.create({
    collection: 'redirects',
    data: { ...owned, store: store.id, from: '/gone', to: '/products' },
  })
  const media = await payload.create({
    collection: 'media',
    data: { ...owned, alt: `${name} picture` },
    file: await picture(`${name}.png`),
  })
  const form = await payload.create({
    collection: 'forms',
    data: {
      ...owned,
      title: `${name} contact`,
      fields: [{ blockType: 'email', name: 'email', label: 'E-mail', required: true }],
      confirmationType: 'redirect',
      redirect: { url: '/pages/thank-you' },
    },
  })
  const submission = await payload.create({
    collection: 'form-submissions',
    data: {
      ...owned,
      form: form.id,
      submissionData: [{ field: 'email', value: `visitor-of-${name}@people.test` }],
    },
  })
  return {
    tenant: tenant.id,
    store: store.id,
    vendor: vendor.id,
    product: product.id,
    content: content.id,
    page: page.id,
    draftPage: draftPage.id,
    media: media.id,
    redirect: redirect.id,
    form: form.id,
    submission: submission.id,
  }
}

export function createPerson(
  payload: Payload,
  name: string,
  roles: Role[],
  tenants: number[] = [],
): Promise<User> {
  return payload.create({
    collection: 'users',
    data: {
      email: `${name}@people.test`,
      password: PASSWORD,
      name,
      roles,
      tenants: tenants.map((tenant) => ({ tenant })),
    },
  })
}

/** @param width in px; every picture is square. */
export async function picture(name: string, width = 8) {
  const background = { r: 47, g: 93, b: 80 }
  const data = await sharp({ create: { width, height: width, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, name, mimetype: 'image/png', size: data.length }
}
