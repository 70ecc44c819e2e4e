import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApiDocument, ROUTES } from './index.ts'

const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`

test('docs/openapi.json is what the contracts say', async () => {
  await expect(text).toMatchFileSnapshot('../../../../docs/openapi.json')
})

test('the document keeps the rules of OpenAPI 3.1', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    // One that leads people on answers 303 alone.
    rules: { 'operation-2xx-response': 'off' },
  })
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('every route may go well', () => {
  for (const { answers } of ROUTES)
    expect(Object.keys(answers).some((status) => /^[23]/.test(status))).toBe(true)
})

test('every route is described once, and says who may call it', () => {
  const keys = ROUTES.map(({ method, path }) => `${method} ${path}`)
  expect(keys).toEqual([...new Set(keys)])
  for (const { security } of ROUTES) expect(security).not.toEqual([])
})
