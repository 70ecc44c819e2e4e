import type { CollectionConfig } from 'payload'
import { admins } from '../access/collections.ts'
import { adminsOnly } from '../access/fields.ts'
import { hasRole, ROLES, readsEverything } from '../access/roles.ts'
import { env } from '../env.ts'
import { endSessions } from '../sign-in/end-sessions.ts'
import { hashForNobody } from '../sign-in/equal-time.ts'
import { forgiveAccount, limitAccount } from '../sign-in/limit-account.ts'
import { checkNewPassword, checkResetPassword } from '../sign-in/password-rules.ts'

/** People who sign in. Their tenants are added by the multi-tenant plugin. */
export const Users: CollectionConfig = {
  slug: 'users',
  auth: {
    tokenExpiration: 8 * 60 * 60,
    // Anybody could lock anybody out with it: tries are counted by client and account instead (src/sign-in).
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: env.PAYLOAD_CMS_URL.startsWith('https:') },
  },
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
    beforeOperation: [limitAccount, checkResetPassword, hashForNobody],
    beforeValidate: [checkNewPassword],
    beforeChange: [endSessions],
    afterLogin: [forgiveAccount],
  },
}

const ownAccount = (id: number | undefined) => (id === undefined ? false : { id: { equals: id } })
