import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'

let fixture: PayloadFixture
beforeAll(async () => {
  fixture = await openPayload()
})
afterAll(() => fixture?.close())

const createAdmin = (password: string, ...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'src/scripts/create-admin.ts', ...args],
    {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, NODE_ENV: 'production' },
      input: `${password}\n`,
      encoding: 'utf8',
      timeout: 150_000,
    },
  )
const people = async () => (await fixture.payload.count({ collection: 'users' })).totalDocs

describe('an empty installation', () => {
  const person = {
    email: 'first@people.test',
    password: 'a lantern of my own',
    name: 'First',
    roles: ['admin'],
  }

  test.each(['/users/first-register', '/users/FIRST-REGISTER', '/users/first%2dregister/', '/users'])(
    'belongs to nobody who comes by (%s)',
    async (path) => {
      expect((await fixture.rest('POST', path, { body: person })).status).toBe(403)
      expect(await people()).toBe(0)
    },
  )

  test('says how it gets its first admin, and has no form for one', async () => {
    const view = fixture.payload.config.admin.components?.views?.createFirstUser
    expect(view).toMatchObject({ path: '/create-first-user', exact: true })
    const [file, name] = String(view?.Component).split('#')
    const page = await import(join(import.meta.dirname, '..', file ?? ''))
    const html = renderToStaticMarkup(createElement(page[name ?? '']))
    expect(html).toContain('pnpm admin:create')
    expect(html).not.toMatch(/<(form|input|button|a) /)
  })

  test('gets its first admin by a command, with a password that follows the rules, and only one', async () => {
    expect(createAdmin('password1234', person.email, 'First').status).toBe(1)
    expect(createAdmin('', person.email, 'First').status).toBe(1)
    expect(createAdmin('short', person.email, 'First').stderr).toContain('at least 12 characters')
    expect(createAdmin(person.password, 'no-address', 'First').stderr).toContain('Say whom')
    await fixture.payload.create({
      collection: 'users',
      data: { email: 'taken@people.test', password: person.password, name: 'Taken', roles: ['operator'] },
    })
    const taken = createAdmin(person.password, 'taken@people.test', 'Taken')
    expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining('already registered')])
    await fixture.payload.delete({ collection: 'users', where: { email: { equals: 'taken@people.test' } } })
    expect(await people()).toBe(0)
    const made = createAdmin(person.password, person.email, 'First')
    expect([made.status, made.stdout]).toEqual([0, expect.stringContaining(person.email)])
    expect(made.stdout + made.stderr).not.toContain(person.password)
    await expect(fixture.signIn(person.email, person.password)).resolves.toBeDefined()
    expect(createAdmin(person.password, 'second@people.test', 'Second').status).toBe(1)
    expect(await people()).toBe(1)
  }, 600_000)
})
