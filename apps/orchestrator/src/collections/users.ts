import type { CollectionConfig } from 'payload'
import { admins } from '../access/collections.ts'
import { adminsOnly } from '../access/fields.ts'
import { hasRole, ROLES, readsEverything } from '../access/roles.ts'

/** People who sign in. Their tenants are added by the multi-tenant plugin. */
export const Users: CollectionConfig = {
  slug: 'users',
  auth: { tokenExpiration: 8 * 60 * 60 },
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'roles', 'tenants'],
    group: 'Administration',
    hidden: ({ user }) => !user?.roles?.includes('admin'),
  },
  access: {
    create: admins,
    read: ({ req }) => readsEverything(req.user) || ownAccount(req.user?.id),
    update: ({ req }) => hasRole(req.user, 'admin') || ownAccount(req.user?.id),
    delete: admins,
    unlock: admins,
    admin: ({ req }) => hasRole(req.user, ...ROLES),
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: [...ROLES],
      access: { create: adminsOnly, update: adminsOnly },
    },
  ],
  hooks: {
    beforeValidate: [
      // Whoever opens the admin of a new installation first manages it, whatever the form says.
      async ({ data, operation, req }) => {
        if (operation !== 'create' || !data || req.user || req.payloadAPI === 'local') return data
        const { totalDocs } = await req.payload.count({ collection: 'users', req })
        return totalDocs === 0 ? { ...data, roles: ['admin', 'operator'] } : data
      },
    ],
  },
}

const ownAccount = (id: number | undefined) => (id === undefined ? false : { id: { equals: id } })
