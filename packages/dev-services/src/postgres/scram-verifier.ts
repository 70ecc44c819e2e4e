import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

const iterations = 4096

/** Makes what PostgreSQL stores of a password (RFC 5803), from which the password can't be read back. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const keyFor = (name: string) => createHmac('sha256', salted).update(name).digest()
  const storedKey = createHash('sha256').update(keyFor('Client Key')).digest('base64')
  const parts = [
    `${iterations}:${salt.toString('base64')}`,
    `${storedKey}:${keyFor('Server Key').toString('base64')}`,
  ]
  return `SCRAM-SHA-256$${parts.join('$')}`
}
