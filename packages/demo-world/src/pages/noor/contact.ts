import type { DemoPage } from '../../types.ts'

export const contact: DemoPage = {
  store: 'noor',
  slug: 'contact',
  kind: 'page',
  words: {
    ar: {
      title: 'راسلونا',
      description: 'اكتبوا لنا عن المناسبة ومن تُهدى إليه، نُعنكم على الاختيار.',
      blocks: [
        {
          type: 'form',
          heading: 'نسعد برسائلكم',
          text: 'اكتبوا لنا بالعربية أو الإنجليزية، كما يطيب لكم.',
          form: 'Write to Noor',
        },
      ],
    },
    en: {
      title: 'Write to us',
      description: 'Tell us of the occasion and whom the gift is for, and we help you choose.',
      blocks: [
        {
          type: 'form',
          heading: 'We are glad of your letters',
          text: 'Write in Arabic or in English, as you please.',
          form: 'Write to Noor',
        },
      ],
    },
  },
}
