import type { DemoPage } from '../../types.ts'

export const contact: DemoPage = {
  store: 'fernhollow',
  slug: 'contact',
  kind: 'page',
  words: {
    en: {
      title: 'Write to us',
      description: 'Questions, repairs, and what became of a mug: a person reads it and answers.',
      blocks: [{ type: 'form', form: 'Write to Fernhollow' }],
    },
  },
}
