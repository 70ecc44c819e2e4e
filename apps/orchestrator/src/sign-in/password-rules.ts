import { MIN_PASSWORD_LENGTH, type PasswordProblem, passwordProblem } from '@tandem/password-rules'
import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'

const MESSAGES: Readonly<Record<PasswordProblem, string>> = {
  'too-short': `Use at least ${MIN_PASSWORD_LENGTH} characters.`,
  'too-long': 'Use at most 256 characters.',
  common: 'This is one of the passwords that are tried first. Choose another one.',
  personal: 'Use more than a name or an e-mail address.',
}

/** Has every new password of a person follow the rules, whoever sets it and however. */
export const checkNewPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { password, email, name }: Record<string, unknown> = {
    ...originalDoc,
    ...data,
    password: data?.password,
  }
  if (password !== undefined && password !== null && password !== '') check(password, [email, name], req)
  return data
}

/** The same for one that is set anew with a token, which is no document's data. */
export const checkResetPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args)) return
  const { password }: { password?: unknown } = Object(args.data)
  check(password, [], req)
}

function check(password: unknown, about: readonly unknown[], req: PayloadRequest): void {
  const known = about.filter((value) => typeof value === 'string')
  const problem = typeof password === 'string' ? passwordProblem(password, known) : 'too-short'
  if (problem === null) return
  const errors = [{ path: 'password', message: MESSAGES[problem] }]
  throw new ValidationError({ collection: 'users', errors }, req.t)
}
