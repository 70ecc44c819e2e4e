import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { getPayload } from 'payload'
import { z } from 'zod'
import config from '../payload.config.ts'

/**
 * Makes an admin of a new installation: `pnpm admin:create ada@shop.example "Ada Admin"`. The password comes on
 * standard input, so that no list of processes and no shell's history shows it. Refused when there is an admin
 * already, who makes the others in Payload's admin.
 */
process.env.DISABLE_PAYLOAD_HMR = 'true'
const asked = z.tuple([z.email(), z.string().min(1)]).safeParse(process.argv.slice(2))
if (!asked.success) stop('Say whom to make an admin: pnpm admin:create <e-mail> <name>')
const [email, name] = asked.data

const payload = await getPayload({ config })
const { totalDocs } = await payload.count({ collection: 'users', where: { roles: { contains: 'admin' } } })
if (totalDocs > 0) stop('There is an admin already, who makes others in Payload’s admin, under Users.')

const password = await askForPassword()
try {
  await payload.create({ collection: 'users', data: { email, name, password, roles: ['admin', 'operator'] } })
} catch (error) {
  stop(messageOf(error))
}
console.log(`${email} is an admin now and can sign in.`)
// Payload keeps its pool open for ever.
process.exit(0)

/** What is typed is not shown. */
function askForPassword(): Promise<string> {
  process.stderr.write('Password, at least 12 characters: ')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const input = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY })
  return new Promise((resolve) => {
    input.once('line', (line) => {
      resolve(line)
      input.close()
      process.stderr.write('\n')
    })
    input.once('close', () => resolve(''))
    input.once('SIGINT', () => stop('Nobody was made an admin.'))
  })
}

function messageOf(error: unknown): string {
  const wrong = z
    .object({ data: z.object({ errors: z.array(z.object({ message: z.string() })) }) })
    .safeParse(error)
  return wrong.data?.data.errors.map(({ message }) => message).join(' ') ?? 'The account could not be made.'
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
