import type { FieldAccess } from 'payload'
import { hasRole } from './roles.ts'

/** For fields that another system owns: people see them, only the Local API and SQL write them. */
export const writtenByMachines = { create: () => false, update: () => false } satisfies Record<
  string,
  FieldAccess
>

export const adminsOnly: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/** Not for the public. */
export const signedInOnly: FieldAccess = ({ req }) => Boolean(req.user)
