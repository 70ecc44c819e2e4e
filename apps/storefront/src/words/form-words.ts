import type { Locale } from '@tandem/contracts'

/** Why a field can't be taken as it is. */
export const FIELD_PROBLEMS = ['missing', 'email', 'too-long', 'too-short', 'country', 'invalid'] as const
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]

const en = {
  fields: {
    email: 'E-mail',
    name: 'Full name',
    country: 'Country',
    address: 'Street and number',
    postcode: 'Postcode',
    city: 'City',
    phone: 'Phone',
    password: 'Password',
  },
  optional: 'optional',
  requiredNote: 'Everything is required unless it says optional.',
  errorTitle: (count: number): string =>
    count === 1 ? 'One thing needs your attention' : 'A few things need your attention',
  problems: {
    missing: 'Please fill this in.',
    email: 'An e-mail address looks like name@example.com.',
    'too-long': 'That is too long for this field.',
    'too-short': 'At least 10 characters, please.',
    country: 'We don’t deliver there in this currency. Please choose from the list.',
    invalid: 'Please check this.',
  } satisfies Record<FieldProblem, string>,
  waitsForNetwork: 'Waits for the network',
  busy: 'One moment …',
}
export type FormWords = typeof en

const ar: FormWords = {
  fields: {
    email: 'البريد الإلكتروني',
    name: 'الاسم الكامل',
    country: 'الدولة',
    address: 'الشارع ورقم المبنى',
    postcode: 'الرمز البريدي',
    city: 'المدينة',
    phone: 'الهاتف',
    password: 'كلمة المرور',
  },
  optional: 'اختياري',
  requiredNote: 'جميع الحقول مطلوبة ما لم يُذكر أنها اختيارية.',
  errorTitle: (count) => (count === 1 ? 'حقل واحد يحتاج إلى مراجعة' : 'بعض الحقول تحتاج إلى مراجعة'),
  problems: {
    missing: 'يُرجى تعبئة هذا الحقل.',
    email: 'يُكتب البريد الإلكتروني هكذا: name@example.com',
    'too-long': 'النص أطول مما يتسع له هذا الحقل.',
    'too-short': 'عشرة أحرف على الأقل من فضلك.',
    country: 'لا نوصل إلى هناك بهذه العملة. يُرجى الاختيار من القائمة.',
    invalid: 'يُرجى مراجعة هذا الحقل.',
  },
  waitsForNetwork: 'بانتظار الشبكة',
  busy: 'لحظة من فضلك …',
}

const WORDS: Record<Locale, FormWords> = { en, ar }

export function formWordsOf(locale: Locale): FormWords {
  return WORDS[locale]
}
