import { FakeBackOffice } from './fake-back-office.ts'

/**
 * Three back offices in a process of their own, as any remote system is: one with many clients, one that takes another
 * key, one that asks every caller to wait for half a minute. Prints where they are, and which clients they have.
 */
const [flood = 0, refused = 0] = process.argv.slice(2).map(Number)
const offices = {
  flooded: new FakeBackOffice(),
  refused: new FakeBackOffice(),
  throttled: new FakeBackOffice(),
}
const fill = (office: FakeBackOffice, count: number) =>
  Array.from({ length: count }, (_, n) => office.put(null, { mail: `${n}@flood.test` }).id)

offices.refused.key = 'a-key-that-nobody-has'
offices.throttled.refusesWith = { status: 429, retryAfter: '30' }
const made: Record<string, { url: string; ids: string[] }> = {}
for (const [name, office] of Object.entries(offices))
  made[name] = { url: await office.listen(), ids: fill(office, name === 'flooded' ? flood : refused) }
process.stdout.write(`${JSON.stringify(made)}\n`)
process.on('disconnect', () => process.exit(0))
