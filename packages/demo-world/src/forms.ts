import type { DemoForm, DemoFormField } from './types.ts'

const name = (label: string): DemoFormField => ({ type: 'text', name: 'name', label, required: true })
const email = (label: string): DemoFormField => ({ type: 'email', name: 'email', label, required: true })
const message = (label: string): DemoFormField => ({
  type: 'textarea',
  name: 'message',
  label,
  required: true,
})

/** One at each store, on its contact page. */
export const forms: DemoForm[] = [
  {
    title: 'Write to Fernhollow',
    store: 'fernhollow',
    words: {
      en: {
        fields: [
          name('Your name'),
          email('E-mail'),
          {
            type: 'select',
            name: 'about',
            label: 'What is it about?',
            required: false,
            options: [
              { value: 'order', label: 'Something I ordered' },
              { value: 'mending', label: 'Mending' },
              { value: 'other', label: 'Anything else' },
            ],
          },
          message('Your letter'),
          {
            type: 'checkbox',
            name: 'answerByEmail',
            label: 'You may answer me by e-mail, and keep this for a year.',
            required: true,
          },
        ],
        submitLabel: 'Send the letter',
        confirmation: ['Thank you for writing. One of eleven people reads it today and answers tomorrow.'],
      },
    },
  },
  {
    title: 'Ask Halden',
    store: 'halden',
    words: {
      en: {
        fields: [
          name('Name'),
          { type: 'text', name: 'company', label: 'Company', required: false },
          email('E-mail'),
          { type: 'text', name: 'sku', label: 'SKU', required: false },
          message('Question'),
        ],
        submitLabel: 'Send',
        confirmation: ['Received. Answer within 1 working day.'],
      },
    },
  },
  {
    title: 'Write to Noor',
    store: 'noor',
    words: {
      ar: {
        fields: [
          name('الاسم الكريم'),
          email('البريد الإلكتروني'),
          {
            type: 'select',
            name: 'occasion',
            label: 'المناسبة',
            required: false,
            options: [
              { value: 'wedding', label: 'زفاف' },
              { value: 'newborn', label: 'مولود' },
              { value: 'eid', label: 'عيد' },
            ],
          },
          message('رسالتكم'),
        ],
        submitLabel: 'أرسلوا الرسالة',
        confirmation: ['وصلتنا رسالتكم، ونجيبكم قبل مغيب الغد.'],
      },
      en: {
        fields: [
          name('Your name'),
          email('E-mail'),
          {
            type: 'select',
            name: 'occasion',
            label: 'The occasion',
            required: false,
            options: [
              { value: 'wedding', label: 'A wedding' },
              { value: 'newborn', label: 'A newborn' },
              { value: 'eid', label: 'Eid' },
            ],
          },
          message('Your message'),
        ],
        submitLabel: 'Send the message',
        confirmation: ['Your message has reached us. We answer before tomorrow’s sunset.'],
      },
    },
  },
]
