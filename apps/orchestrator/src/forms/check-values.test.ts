import { MOST_CHARACTERS } from '@tandem/contracts/content'
import { describe, expect, test } from 'vitest'
import { checkValues } from './check-values.ts'

const asked = { required: true, label: 'In any language' }
const fields: Parameters<typeof checkValues>[0] = [
  { blockType: 'text', name: 'name', ...asked },
  { blockType: 'email', name: 'email', ...asked },
  {
    blockType: 'message',
    message: { root: { type: 'root', children: [], direction: null, format: '', indent: 0, version: 1 } },
  },
  {
    blockType: 'select',
    name: 'about',
    ...asked,
    required: false,
    options: [
      { label: 'An order', value: 'order' },
      { label: 'Anything else', value: 'else' },
    ],
  },
  { blockType: 'textarea', name: 'words', ...asked },
  { blockType: 'checkbox', name: 'agreed', ...asked },
]
const whole = {
  name: 'Asha',
  email: 'asha@people.test',
  about: 'order',
  words: 'Is it\nblue?',
  agreed: 'yes',
}

describe('what was sent', () => {
  test('is taken in the form’s order, without spaces around it and without what was left empty', () => {
    expect(checkValues(fields, { ...whole, name: '  Asha ', about: ' ' })).toEqual({
      values: [
        { field: 'name', value: 'Asha' },
        { field: 'email', value: 'asha@people.test' },
        { field: 'words', value: 'Is it\nblue?' },
        { field: 'agreed', value: 'yes' },
      ],
    })
  })

  test('is taken by the form’s own names, whatever else a browser sends', () => {
    const more = { ...whole, tenant: '2', form: '9', message: 'x', __proto__: 'x', constructor: 'x' }
    expect(checkValues(fields, more)).toEqual(checkValues(fields, whole))
    const inherited: typeof fields = [{ blockType: 'text', name: 'constructor', ...asked }]
    expect(checkValues(inherited, {})).toEqual({ problems: { constructor: 'missing' } })
  })

  test('is measured and kept as it was typed', () => {
    const words = 'ab\n'.repeat(MOST_CHARACTERS.textarea / 3)
    const taken = checkValues(fields, { ...whole, words: `\0${words.replaceAll('\n', '\r\n')}` })
    expect(taken).toMatchObject({ values: expect.arrayContaining([{ field: 'words', value: words.trim() }]) })
  })

  test.each([
    ['name', '   ', 'missing'],
    ['name', 'x'.repeat(MOST_CHARACTERS.text + 1), 'too-long'],
    ['email', 'asha', 'email'],
    ['email', `${'x'.repeat(MOST_CHARACTERS.email)}@people.test`, 'too-long'],
    ['about', 'refund', 'invalid'],
    ['words', 'ش'.repeat(MOST_CHARACTERS.textarea + 1), 'too-long'],
    ['agreed', 'no', 'invalid'],
    ['agreed', '', 'missing'],
  ])('is refused when %s is %j', (name, value, problem) => {
    expect(checkValues(fields, { ...whole, [name]: value })).toEqual({ problems: { [name]: problem } })
  })

  test('is told all that is wrong with it at once', () => {
    expect(checkValues(fields, { email: 'asha' })).toEqual({
      problems: { name: 'missing', email: 'email', words: 'missing', agreed: 'missing' },
    })
  })
})
