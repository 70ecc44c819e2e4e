import {
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  type PasswordProblem,
  passwordProblem,
} from '@tandem/password-rules'

const MESSAGES: Readonly<Record<PasswordProblem, string>> = {
  'too-short': `A password needs at least ${MIN_PASSWORD_LENGTH} characters.`,
  'too-long': `A password has at most ${MAX_PASSWORD_LENGTH} characters.`,
  common: 'This password is one of the first that somebody would guess. Choose another.',
  personal: 'This password is made of the account’s own name. Choose another.',
}

/** Says in words what is wrong with a new password, null when nothing is. */
export function refusalOfPassword(password: string, about: readonly string[]): string | null {
  const problem = passwordProblem(password, about)
  return problem && MESSAGES[problem]
}
