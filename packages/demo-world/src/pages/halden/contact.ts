import type { DemoPage } from '../../types.ts'

export const contact: DemoPage = {
  store: 'halden',
  slug: 'contact',
  kind: 'page',
  words: {
    en: {
      title: 'Contact',
      description: 'Questions about an item, a drawing or an order: answered within 1 working day.',
      blocks: [
        { type: 'form', text: 'Give the SKU, and the answer comes with the drawing.', form: 'Ask Halden' },
      ],
    },
  },
}
