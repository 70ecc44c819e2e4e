import type { Locale } from '@tandem/contracts'

/** Why a form was not taken, apart from what is wrong in its fields. */
export type FormNotice = 'slow' | 'away' | 'failed' | 'gone'

const en = {
  send: 'Send',
  sent: 'Thank you. It has reached us.',
  leaveEmpty: 'Please leave this empty',
  notices: {
    slow: 'That was sent often just now. What you wrote is still here: please wait a minute and send it again.',
    away: 'We can’t take this at the moment. What you wrote is still here: please try again shortly.',
    failed: 'Something went wrong on our side, and nothing was sent. What you wrote is still here.',
    gone: 'This form has changed or is closed, and nothing was sent. What you wrote is still here.',
  } satisfies Record<FormNotice, string>,
}
type FormBlockWords = typeof en

const ar: FormBlockWords = {
  send: 'إرسال',
  sent: 'شكرًا لكم. وصلتنا رسالتكم.',
  leaveEmpty: 'يُرجى ترك هذا الحقل فارغًا',
  notices: {
    slow: 'أُرسل ذلك كثيرًا قبل قليل. ما كتبتموه ما زال هنا: يُرجى الانتظار دقيقة ثم إعادة الإرسال.',
    away: 'لا يمكننا استلام هذا الآن. ما كتبتموه ما زال هنا: يُرجى المحاولة بعد قليل.',
    failed: 'حدث خطأ من جانبنا ولم يُرسل شيء. ما كتبتموه ما زال هنا.',
    gone: 'تغيّر هذا النموذج أو أُغلق ولم يُرسل شيء. ما كتبتموه ما زال هنا.',
  },
}

const WORDS: Record<Locale, FormBlockWords> = { en, ar }

export function formBlockWordsOf(locale: Locale): FormBlockWords {
  return WORDS[locale]
}
