/// <reference path="./fxa-common-password-list.d.ts" />
import commonPasswords from 'fxa-common-password-list'

/** NIST SP 800-63B asks for length and a list of common passwords, and for nothing else. */
export const MIN_PASSWORD_LENGTH = 12
/** Longer ones only cost the time of hashing them. */
export const MAX_PASSWORD_LENGTH = 256

/** Fewer different characters than this are one that is held down. */
const FEWEST_CHARACTERS = 5
/** The list knows none that are shorter. */
const SHORTEST_COMMON = 8
/** Shorter names are in other words by chance. */
const SHORTEST_NAME = 4

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'personal'

/**
 * Says what is wrong with a new password, null when nothing is.
 *
 * @param about what everybody knows of the person: e-mail address and name.
 */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  if ([...password].length < MIN_PASSWORD_LENGTH) return 'too-short'
  if ([...password].length > MAX_PASSWORD_LENGTH) return 'too-long'
  if (isCommon(password)) return 'common'
  return isPersonal(password, about) ? 'personal' : null
}

/** A common password stays one with digits and signs around it, or said twice. */
function isCommon(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if (new Set(text).size < FEWEST_CHARACTERS || isSequence(text)) return true
  const word = text.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '')
  const once = /^(.+?)\1+$/u.exec(word)?.[1] ?? ''
  return [text, word, once].some((part) => part.length >= SHORTEST_COMMON && commonPasswords.test(part))
}

/** 123456789012, abcdefghijkl, and the same backwards. */
function isSequence(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((letter, at) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  const most = Math.max(steps.filter((step) => step === 1).length, steps.filter((step) => step === -1).length)
  return most >= steps.length - 2
}

function isPersonal(password: string, about: readonly string[]): boolean {
  const text = password.toLowerCase()
  const names = about.flatMap((known) => [known, ...known.split(/[@\s]+/).slice(0, 1)])
  return names.some((name) => {
    const rest = text.replaceAll(name.toLowerCase(), '')
    // A name with a little around it: what is left has to be a password of its own.
    return name.length >= SHORTEST_NAME && rest.length < text.length && rest.length < SHORTEST_COMMON
  })
}
