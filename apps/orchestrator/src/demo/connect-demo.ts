import type { Payload } from 'payload'

/** A system of our own that stands in for a tenant's: `shopify` of `alder`, say. */
export type DemoSystem = {
  readonly platform: string
  /** For people. */
  readonly label: string
  /** The tenant's handle. */
  readonly handle: string
  readonly settings: Record<string, unknown>
}

/** Connects a system as an administrator would, once its tenant is there: tenants come from Medusa, and so later. */
export async function connectDemo(
  payload: Payload,
  { platform, label, handle, settings }: DemoSystem,
): Promise<void> {
  const id = `${platform}-${handle}`
  const where = { handle: { equals: handle } }
  const [tenant] = (await payload.find({ collection: 'tenants', where, depth: 0 })).docs
  const { totalDocs } = await payload.count({ collection: 'integrations', where: { id: { equals: id } } })
  if (!tenant || totalDocs > 0) return
  const data = { id, name: `${label}, ${tenant.name}`, platform, tenant: tenant.id, settings }
  await payload.create({ collection: 'integrations', data })
}
