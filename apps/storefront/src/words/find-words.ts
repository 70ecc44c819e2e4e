import type { Locale } from '@tandem/contracts'

const en = {
  title: 'Find my order',
  text: 'Both are in the letter that confirmed it.',
  number: 'Order number',
  find: 'Show my order',
  notices: {
    unknown: 'No order of this store has this number and this e-mail. Please check both.',
    slow: 'That was tried often just now. Please wait a minute and try again.',
  },
}
type FindWords = typeof en

const ar: FindWords = {
  title: 'أين طلبي؟',
  text: 'تجد الاثنين في رسالة تأكيد الطلب.',
  number: 'رقم الطلب',
  find: 'عرض طلبي',
  notices: {
    unknown: 'لا يوجد في هذا المتجر طلب بهذا الرقم وهذا البريد الإلكتروني. يُرجى التحقق من كليهما.',
    slow: 'جُرّب ذلك كثيرًا قبل قليل. يُرجى الانتظار دقيقة ثم إعادة المحاولة.',
  },
}

const WORDS: Record<Locale, FindWords> = { en, ar }

export function findWordsOf(locale: Locale): FindWords {
  return WORDS[locale]
}
