import type { Locale } from '@tandem/contracts/content'

const en = {
  subject: (number: number, store: string) => `Your order ${number} at ${store}`,
  thanks: (name: string) => (name ? `Thank you, ${name}` : 'Thank you'),
  intro: (number: number) => `We have your order ${number}. We write again as soon as it is on its way.`,
  times: (quantity: string, title: string) => `${quantity} × ${title}`,
  items: 'Items',
  discount: 'Discount',
  delivery: 'Delivery',
  tax: 'Tax',
  includes: (tax: string) => `Includes ${tax}`,
  total: 'Total',
  sendTo: 'Send to',
  look: 'See your order',
  lookHow: 'Type the number and this e-mail address there, and your order is shown at any time.',
}
type OrderMessages = typeof en

const ar: OrderMessages = {
  subject: (number, store) => `طلبك رقم ${number} من ${store}`,
  thanks: (name) => (name ? `شكرًا لك، ${name}` : 'شكرًا لك'),
  intro: (number) => `وصلنا طلبك رقم ${number}. سنكتب إليك مرة أخرى فور إرساله.`,
  times: (quantity, title) => `${quantity} × ${title}`,
  items: 'القطع',
  discount: 'الخصم',
  delivery: 'التوصيل',
  tax: 'الضريبة',
  includes: (tax) => `يشمل ${tax}`,
  total: 'الإجمالي',
  sendTo: 'عنوان التوصيل',
  look: 'عرض طلبك',
  lookHow: 'اكتب هناك رقم الطلب وهذا البريد الإلكتروني ليُعرض طلبك في أي وقت.',
}

export const ORDER_MESSAGES: Record<Locale, OrderMessages> = { en, ar }
