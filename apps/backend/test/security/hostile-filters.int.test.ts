import { beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from '../backend/medusa.ts'
import { filtersOf, type RegisteredRoute, registeredRoutes } from '../backend/registered-routes.ts'
import { createShop } from '../backend/shop.ts'

/** Counts how often the database has run it, also in a transaction that is rolled back: no clock has to tell. */
const probe = '(select hostile_probe())'

const HOSTILE = [
  `x' or ${probe}=1 --`,
  `x" or ${probe}=1 --`,
  `id= or ${probe}=1) as p on t_0.id=p.id --?`,
  `= or ${probe}=1) as p on t_0.id = p.id -- ?`,
  `?? ? :name $1 ${probe}`,
  `'; ${probe}; --`,
  `) or ${probe} = 1 --`,
  `\\'; select hostile_probe(); --`,
  `{"$gt":"","a":1}`,
  `a->>'b' @> '{}' #- '{a}'`,
  `-${probe}`,
  `id,${probe}`,
  `%27%20or%20${probe}`,
  '*.*,+x,-y,..,.',
  '-1',
  '9'.repeat(30),
  '1e400',
  'NaN',
]
const OPERATORS = ['$gt', '$ilike', '$re', '$in', '$ne', '$and', '$or', '$fulltext', '$overlap', '$contains']

/**
 * How many filters, and how many routes of one record, share one round of the values: each value is tried many times
 * over, and which of them a filter meets is another one every night, by the run's seed.
 */
const FILTER_TURNS = 48
const RECORD_TURNS = 5
const SEED = Number(process.env.SEED ?? 0)

let backend: TestBackend
let key: string
let lists: RegisteredRoute[]
beforeAll(async () => {
  backend = await testBackend()
  await backend.database.query('create sequence hostile_runs minvalue 0 start 0')
  await backend.database.query(
    `create function hostile_probe() returns int language sql as $$ select nextval('hostile_runs')::int $$`,
  )
  // What is looked for is seen when it happens.
  await backend.database.query(`select ${probe}`)
  if ((await timesRun()) !== 1) throw new Error('the probe does not count')
  const shop = await createShop(backend)
  const { body } = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  key = body.store.publishable_key
  lists = registeredRoutes(backend).filter(
    // A stream of a workflow's news begins with the first of them, and asks the database for nothing.
    ({ method, path }) => method === 'GET' && /^\/(store|admin)\//.test(path) && !path.endsWith('/subscribe'),
  )
})

/** Every query that puts the values into one filter: alone, all of them as a list, and below operators. */
function queriesOf(filter: string): string[] {
  const parameter = (name: string, value: string) => `${name}=${encodeURIComponent(value)}`
  return [
    ...HOSTILE.map((value) => parameter(filter, value)),
    HOSTILE.map((value) => parameter(`${filter}[]`, value)).join('&'),
    ...OPERATORS.map((operator) => parameter(`${filter}[${operator}]`, HOSTILE[0] ?? '')),
    parameter(`${filter}[$in][]`, HOSTILE[2] ?? ''),
    parameter(`${filter}[?]`, 'x'),
    parameter(`${filter}[a'b]`, 'x'),
    parameter(`${filter}[${encodeURIComponent(`x) or ${probe}=1 --`)}]`, 'x'),
    `${filter}[a][b][c][d]=x`,
    `${filter}=%00`,
    `${filter}=a%00b`,
    `${filter}=%ff`,
    `${filter}=%ed%a0%80`,
    `${filter}=0000-01-01T00:00:00Z`,
    `${filter}[$gt]=0000-00-00`,
    `${filter}[99999999]=x`,
    `${filter}[__proto__][x]=1`,
    `${filter}[constructor]=1`,
    `${filter}=__proto__`,
    `${filter}=toString`,
  ]
}

let seen = 1
async function timesRun(): Promise<number> {
  const { rows } = await backend.database.query('select last_value + 1 as times from hostile_runs')
  return Number(rows[0].times)
}

async function ask(path: string): Promise<string | null> {
  const response = await fetch(`${backend.url}${path}`, {
    headers: { authorization: `Bearer ${backend.token}`, 'x-publishable-api-key': key },
    signal: AbortSignal.timeout(60_000),
  }).catch(() => null)
  const text = (await response?.text()) ?? ''
  if (!response) return `${path} was not answered`
  if (response.status >= 500) return `${path} was answered ${response.status}: ${text.slice(0, 200)}`
  if (
    /pg_|syntax error|relation "|column .* does not exist/.test(text.replaceAll(probe, '')) &&
    !isEcho(text)
  )
    return `${path} was answered with words of the database: ${text.slice(0, 300)}`
  const times = await timesRun()
  if (times === seen) return null
  seen = times
  return `${path}, or one that was asked beside it, was run as SQL`
}

/** A refusal repeats the value that it refuses. */
const isEcho = (text: string) => text.includes('hostile_probe')

async function failuresOf(paths: readonly string[]): Promise<string[]> {
  const waiting = [...paths]
  const failures: string[] = []
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const failure = await ask(path)
      if (failure) failures.push(failure)
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  return failures
}

const filled = (path: string) => path.replaceAll(/:\w+/g, 'x')

describe.each(['store', 'admin'])('no list of /%s', (side) => {
  it('runs a value as SQL or fails at it, in whichever filter it is', async () => {
    let turn = SEED
    const paths = lists
      .filter(({ path }) => path.startsWith(`/${side}/`) && !path.includes(':'))
      .flatMap(({ path }) =>
        filtersOf(path).flatMap((filter) => {
          const queries = queriesOf(filter)
          turn += 1
          // All values at once for each filter, and each value alone for one filter after the other.
          const alone = queries.filter((_, index) => index % FILTER_TURNS === turn % FILTER_TURNS)
          return [...queries.slice(HOSTILE.length, HOSTILE.length + 1), ...alone].map(
            (query) => `${path}?${query}`,
          )
        }),
      )
    expect(paths.length).toBeGreaterThan(500)
    expect(await failuresOf(paths)).toEqual([])
  }, 600_000)
})

describe('no route of one record', () => {
  it('runs its id as SQL or fails at it', async () => {
    const ids = [...HOSTILE, '%00', 'a%00', '%ff', '%ed%a0%80', '__proto__', 'constructor', 'x'.repeat(4000)]
    const paths = lists
      .filter(({ path }) => path.includes(':'))
      .flatMap(({ path }, place) => [
        ...ids
          .filter((_, index) => index % RECORD_TURNS === (place + SEED) % RECORD_TURNS)
          .map((id) =>
            path.replaceAll(
              /:\w+/g,
              /^(%|a%00)/.test(id) ? id : encodeURIComponent(id).replaceAll('%2F', ''),
            ),
          ),
        `${filled(path)}?fields=${encodeURIComponent(HOSTILE[2] ?? '')}`,
        `${filled(path)}?fields=%00`,
        `${filled(path)}?..%2F..%2Fetc%2Fpasswd=x`,
        `${filled(path)}?a.b.c.d.e=x&[]=x&%2e%2e%2f[in][]=x`,
      ])
    expect(await failuresOf(paths)).toEqual([])
  }, 600_000)
})
