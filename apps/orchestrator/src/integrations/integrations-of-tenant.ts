import type { PayloadRequest } from 'payload'

/** The short names of a tenant's integrations of one kind, active or not. */
export async function integrationsOfTenant(
  tenant: number,
  platform: string,
  req: PayloadRequest,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'integrations',
    where: { and: [{ tenant: { equals: tenant } }, { platform: { equals: platform } }] },
    depth: 0,
    pagination: false,
    select: {},
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Integrations are known by their names. */
export const integrationNameOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' && id !== '' ? id : undefined
}
