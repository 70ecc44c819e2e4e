import { describe, expect, test } from 'vitest'
import { amountSchema, medusaIdSchema, payloadIdSchema } from './ids.ts'

describe('a Medusa id', () => {
  test.each(['prod_01JBOWL', 'a', 'plist-1', 'x'.repeat(64)])('may be %s', (id) => {
    expect(medusaIdSchema.parse(id)).toBe(id)
  })

  test.each([
    ['empty', ''],
    ['longer than 64 characters', 'x'.repeat(65)],
    ['SQL', "prod_1'; drop table products; --"],
    ['a path', '../../etc/passwd'],
    ['a query', 'prod_1?fields=*'],
    ['an address’s end', 'prod_1%2e%2e'],
    ['markup', '<script>'],
    ['a wildcard', 'prod_%'],
    ['followed by a line break', 'prod_1\n'],
    ['followed by a null byte', 'prod_1\0'],
    ['padded', ' prod_1 '],
    ['of another alphabet', 'рrod_1'],
    ['an emoji', '🪑'],
  ])('is never %s', (_, id) => {
    expect(medusaIdSchema.safeParse(id).success).toBe(false)
  })

  test.each([null, undefined, 1, {}, ['prod_1']])('is a text and not %j', (id) => {
    expect(medusaIdSchema.safeParse(id).success).toBe(false)
  })
})

describe('a Payload id', () => {
  test.each(['1', '17', '2147483647'])('may be %s', (id) => {
    expect(payloadIdSchema.parse(id)).toBe(id)
  })

  test.each([
    ['empty', ''],
    ['negative', '-1'],
    ['a fraction', '1.5'],
    ['hexadecimal', '0x1f'],
    ['in scientific notation', '1e3'],
    ['SQL', '1 or 1=1'],
    ['followed by a line break', '1\n'],
    ['padded', ' 1'],
    ['in digits of another script', '١٢'],
    ['padded with zeros, so that one document had two ids', '017'],
    ['nothing that a document was ever given', '0'],
    ['longer than any serial number', '9'.repeat(11)],
  ])('is never %s', (_, id) => {
    expect(payloadIdSchema.safeParse(id).success).toBe(false)
  })

  test('is a text: a number is refused', () => {
    expect(payloadIdSchema.safeParse(17).success).toBe(false)
  })
})

describe('an amount', () => {
  test.each(['0', '12', '12.5', '12.50', '0.125', '-3.00', '123456789012345678901234567890.123456789'])(
    'keeps every digit of %s',
    (amount) => {
      expect(amountSchema.parse(amount)).toBe(amount)
    },
  )

  test.each([
    '',
    ' ',
    '.5',
    '5.',
    '1,000',
    '1 000',
    '1e3',
    '+1',
    '--1',
    'NaN',
    'Infinity',
    '0x10',
    '١٢٫٥',
    '12.5 KWD',
    '$12',
    '12\n',
    '1.2.3',
  ])('is never %j', (amount) => {
    expect(amountSchema.safeParse(amount).success).toBe(false)
  })

  test('is a text: a number would have lost digits', () => {
    expect(amountSchema.safeParse(12.5).success).toBe(false)
  })
})
