import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { adminSchema } from './fake/admin-schema.ts'
import { QUERIES } from './queries.ts'

describe('every query that is ever sent', () => {
  test.each(Object.entries(QUERIES))(
    '%s is valid in the pinned version, and uses nothing deprecated',
    (_, query) => {
      expect(validate(adminSchema(), parse(query), [...specifiedRules, NoDeprecatedCustomRule])).toEqual([])
    },
  )

  test('would be refused for a field that the version deprecates', () => {
    const document = parse('{ customer(id: "gid://shopify/Customer/1") { email } }')
    expect(validate(adminSchema(), document, [NoDeprecatedCustomRule])).toHaveLength(1)
  })
})
