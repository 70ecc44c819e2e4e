import type { PageBlock } from '@tandem/contracts/shop'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { blockDocSchema } from '../../payload/answers.ts'
import { toPageBlock } from '../../payload/to-unified.ts'
import { toFormView } from '../form-block/form-view.ts'
import type { ReturnedSubmission } from '../form-block/returned-submission.ts'
import { FormBlock } from './form.tsx'

const search = vi.hoisted((): { current: Record<string, unknown> } => ({ current: {} }))
vi.mock('@tanstack/react-router', () => ({ useSearch: () => search.current }))
beforeEach(() => {
  search.current = {}
})

const asked = (blockType: string, name: string, required = true) => ({
  blockType,
  name,
  label: `The ${name}`,
  required,
})
/** As Payload answers it with its page. */
const doc = {
  blockType: 'form',
  heading: 'Write to us',
  text: null,
  form: {
    id: 3,
    fields: [
      asked('text', 'name'),
      asked('email', 'email'),
      { blockType: 'message', html: '<p>By post too.</p><script>alert(1)</script>' },
      { ...asked('select', 'about', false), options: [{ value: 'order', label: 'An <order>' }] },
      asked('textarea', 'words', false),
      asked('checkbox', 'agreed'),
    ],
    submitButtonLabel: 'Post it',
    confirmationType: 'message',
    confirmationHtml: '<p onclick="x()">It is <strong>here</strong>.</p>',
  },
}
const read = (document: unknown) => toPageBlock(blockDocSchema.parse(document), 'http://cms.test')

function show(locale: 'en' | 'ar' = 'en', returned: Partial<ReturnedSubmission> | null = null): string {
  const block = read(doc) as Extract<PageBlock, { type: 'form' }>
  const whole = returned && { form: 3, values: {}, problems: {}, ...returned }
  return renderToStaticMarkup(<FormBlock block={toFormView(block, locale, whole)} />)
}
/** The element of a control. */
const control = (html: string, name: string) => new RegExp(`<\\w+[^>]* name="${name}"[^>]*>`).exec(html)?.[0]

describe('a form', () => {
  test('is posted to its own page, with what each field takes', () => {
    const html = show()
    expect(html).toMatch(/<form [^>]*action="\?form=3#form-3" method="post">/)
    expect(control(html, 'name')).toMatch(/required="".*autoComplete="name".*maxLength="200"/)
    expect(control(html, 'email')).toContain('type="email"')
    expect(control(html, 'words')).not.toContain('required')
    expect(control(html, 'words')).toContain('maxLength="4000"')
    expect(control(html, 'agreed')).toMatch(/type="checkbox".*value="yes"/)
    expect(html).toContain('<option value="order">An &lt;order&gt;</option>')
    expect(html).toContain('<p>By post too.</p>')
    expect(html).not.toContain('alert(1)')
    expect(html).toContain('>Post it</button>')
  })

  test('has each field named by its label', () => {
    const html = show()
    for (const name of ['name', 'email', 'about', 'words', 'agreed']) {
      const id = /id="([^"]+)"/.exec(control(html, name) ?? '')?.[1]
      expect(html).toMatch(new RegExp(`<label for="${id}"[^>]*>The ${name}`))
    }
  })

  test('that came back says what is wrong beside each field, and holds what was typed', () => {
    const html = show('en', {
      values: { name: '"Asha"', email: 'asha', about: 'order', words: '<b>', agreed: 'yes' },
      problems: { email: 'email' },
    })
    expect(html).toContain('role="alert"')
    expect(control(html, 'name')).toContain('value="&quot;Asha&quot;"')
    expect(html).toContain('>&lt;b&gt;</textarea>')
    expect(html).toContain('<option value="order" selected="">')
    expect(control(html, 'agreed')).toContain('checked=""')
    const described = /aria-describedby="([^"]+)"/.exec(control(html, 'email') ?? '')?.[1]
    expect(control(html, 'email')).toContain('aria-invalid="true"')
    expect(html).toMatch(new RegExp(`<p id="${described}"[^>]*>An e-mail address looks like`))
    expect(control(html, 'name')).toContain('aria-invalid="false"')
  })

  test('that came back for another reason says so, in the visitor’s language', () => {
    expect(show('en', { notice: 'away' })).toContain('What you wrote is still here')
    expect(show('ar', { notice: 'away' })).toContain('ما كتبتموه ما زال هنا')
  })

  test('takes nothing that was typed into another form', () => {
    const html = show('en', { form: 4, values: { name: 'Asha' }, problems: { name: 'missing' } })
    expect(html).not.toMatch(/Asha|role="alert"/)
  })

  test('that was sent confirms it, and is not there to be sent again', () => {
    search.current = { sent: 3 }
    const html = show()
    expect(html).toMatch(/id="form-3"[^>]*role="status"/)
    expect(html).toContain('<p>It is <strong>here</strong>.</p>')
    expect(html).not.toContain('<form')
    search.current = { sent: 4 }
    expect(show()).toContain('<form')
  })

  test('is shown to an editor who previews it, and can’t be sent', () => {
    search.current = { preview: 'token' }
    expect(show()).toContain('<fieldset disabled=""')
  })

  test('calls what has no words in this language by its name', () => {
    const options = [{ value: 'order', label: null }]
    const form = { ...doc.form, fields: [{ ...asked('select', 'about'), label: null, options }] }
    expect(read({ ...doc, form })).toMatchObject({
      form: { fields: [{ label: 'about', options: [{ value: 'order', label: 'order' }] }] },
    })
  })

  test('hides from people what only machines fill in', () => {
    expect(show()).toMatch(
      /<div aria-hidden="true"[^>]*><label[^>]*>[^<]*<\/label><input[^>]*name="leave-empty"/,
    )
  })

  test.each([
    ['is gone', null],
    ['may not be read', 3],
    ['asks for nothing', { ...doc.form, fields: [{ blockType: 'message', html: '<p>Closed.</p>' }] }],
    ['asks for what the shop can’t show', { ...doc.form, fields: [{ blockType: 'payment', name: 'x' }] }],
  ])('that %s is left out', (_, form) => {
    expect(read({ ...doc, form })).toBeNull()
  })
})
