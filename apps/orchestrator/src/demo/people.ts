import type { Payload } from 'payload'
import type { Role } from '../access/roles.ts'

const PASSWORD = 'tandem-demo-shop'

type DemoPerson = { email: string; name: string; roles: Role[]; tenantHandle?: string }

const PEOPLE: readonly DemoPerson[] = [
  { email: 'admin@tandem.test', name: 'Ada Admin', roles: ['admin', 'operator'] },
  { email: 'editor@alder.test', name: 'Edda Alder', roles: ['editor'], tenantHandle: 'alder' },
  { email: 'editor@noor.test', name: 'Nadia Noor', roles: ['editor'], tenantHandle: 'noor-house' },
]

/** Creates whoever is missing. People who are there keep their password and roles. */
export async function seedPeople(payload: Payload): Promise<void> {
  for (const { email, name, roles } of PEOPLE) {
    const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } } })
    if (totalDocs > 0) continue
    await payload.create({ collection: 'users', data: { email, name, roles, password: PASSWORD } })
  }
}

/** Gives editors without a tenant theirs, which comes from Medusa and so later than they do. */
export async function seedMemberships(
  payload: Payload,
  tenantIds: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { email, tenantHandle } of PEOPLE) {
    const tenant = tenantHandle === undefined ? undefined : tenantIds.get(tenantHandle)
    if (tenant === undefined) continue
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: email } },
      depth: 0,
    })
    const editor = docs[0]
    if (!editor || (editor.tenants ?? []).length > 0) continue
    await payload.update({ collection: 'users', id: editor.id, data: { tenants: [{ tenant }] } })
  }
}
