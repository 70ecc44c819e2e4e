import { convertLexicalToHTML, LinkHTMLConverter } from '@payloadcms/richtext-lexical/html'
import { z } from 'zod'
import { sanitiseHtml } from './sanitise-html.ts'

const nodeSchema = z.looseObject({ type: z.string(), version: z.number().default(1) })

/** A rich text as Payload's editor stores it. What is below the root is the converter's business. */
export const lexicalSchema = z.object({
  root: z.looseObject({
    type: z.literal('root').default('root'),
    version: z.number().default(1),
    children: z.array(nodeSchema),
    direction: z.enum(['ltr', 'rtl']).nullable().default(null),
    format: z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']).default(''),
    indent: z.number().default(0),
  }),
})
export type Lexical = z.infer<typeof lexicalSchema>

/** Sanitised HTML of an editor's text; null when there is nothing in it. A node that nobody knows is left out. */
export function lexicalToHtml(data: Lexical): string | null {
  const html = convertLexicalToHTML({
    data,
    disableContainer: true,
    converters: ({ defaultConverters }) => ({
      ...defaultConverters,
      // A link to a document carries an id and no address: its words stay, its link goes.
      ...LinkHTMLConverter({ internalDocToHref: () => '' }),
      unknown: () => '',
    }),
  })
  const safe = sanitiseHtml(html)
  return safe.replace(/<p>(\s|<br \/>)*<\/p>/g, '') === '' ? null : safe
}
