import type { Locale } from '@tandem/contracts'
import type { CartProblem } from '../features/cart/cart-view.ts'

const problems = {
  'sold-out': () => 'This is sold out at the moment.',
  'over-stock': (left: string | null) =>
    left === null || left === '0'
      ? 'You already have all that there is in your cart.'
      : `There are only ${left} of it.`,
  gone: () => 'This is no longer sold here.',
  'no-price': () => 'This can’t be bought online. Please ask us for a price.',
  'bad-code': () => 'This code is not valid here. Please check it for typing mistakes.',
  'no-currency': () =>
    'Your cart can’t be moved to this currency, because something in it has no price there. It stays as it was.',
  changed: () =>
    'Something has changed since you last looked: a price or what is in stock. Please check before you go on.',
  'too-many': () => 'That is more than can be ordered online. Please ask us.',
  failed: () => 'That did not work, through no fault of yours. Please try again.',
  away: () => 'We can’t reach your cart at the moment. Nothing in it is lost; please try again shortly.',
} satisfies Record<CartProblem, (left: string | null) => string>

const en = {
  cart: 'Cart',
  yourCart: 'Your cart',
  close: 'Close',
  addToCart: 'Add to cart',
  adding: 'Adding …',
  added: (title: string) => `${title} is in your cart.`,
  quantity: 'Quantity',
  less: 'One less',
  more: 'One more',
  update: 'Update',
  remove: 'Remove',
  removeLine: (title: string) => `Remove ${title}`,
  removed: (title: string) => `${title} was removed.`,
  undo: 'Undo',
  each: (price: string) => `${price} each`,
  quantityOf: (title: string) => `Quantity of ${title}`,
  emptyTitle: 'Your cart is empty',
  emptyText: 'What you put in stays here, also when you come back another day.',
  shopAll: 'Shop everything',
  keepShopping: 'Keep shopping',
  openCart: 'View cart',
  items: 'Items',
  discount: 'Discount',
  delivery: 'Delivery',
  deliveryLater: 'Chosen at checkout',
  deliveryFree: 'Free',
  tax: 'Tax',
  total: 'Total',
  estimatedTotal: 'Estimated total',
  promotionCode: 'Promotion code',
  havePromotion: 'Have a promotion code?',
  applyCode: 'Apply',
  forgetCode: (code: string) => `Remove code ${code}`,
  checkOut: 'Check out',
  checkOutAsGuest: 'Check out as guest',
  orSignIn: 'Sign in and check out',
  noAccountNeeded: 'No account needed.',
  priceChanged: (before: string, now: string) => `The price has changed from ${before} to ${now}.`,
  soldOut: 'Sold out since you put it in. Please remove it to check out.',
  overStock: (left: string) => `Only ${left} left. Please take fewer to check out.`,
  takeWhatIsLeft: (left: string) => `Take ${left}`,
  gone: 'No longer sold here. Please remove it to check out.',
  moved: (before: string, now: string) =>
    `Your cart has moved from ${before} to ${now}. Prices are those of the new currency, and delivery is chosen anew.`,
  gotIt: 'Got it',
  blocked: 'Please settle the lines marked above first.',
  summary: 'Summary',
  retry: 'Try again',
  problems,
}
export type CartWords = typeof en

const ar: CartWords = {
  cart: 'السلة',
  yourCart: 'سلتك',
  close: 'إغلاق',
  addToCart: 'أضف إلى السلة',
  adding: 'جارٍ الإضافة …',
  added: (title) => `أُضيف إلى سلتك: ${title}.`,
  quantity: 'الكمية',
  less: 'أقل بواحد',
  more: 'أكثر بواحد',
  update: 'تحديث',
  remove: 'إزالة',
  removeLine: (title) => `إزالة ${title}`,
  removed: (title) => `أُزيل من السلة: ${title}.`,
  undo: 'تراجع',
  each: (price) => `${price} للقطعة`,
  quantityOf: (title) => `كمية ${title}`,
  emptyTitle: 'سلتك فارغة',
  emptyText: 'ما تضعه هنا يبقى محفوظًا، حتى لو عدت في يوم آخر.',
  shopAll: 'تسوّق الكل',
  keepShopping: 'متابعة التسوّق',
  openCart: 'عرض السلة',
  items: 'القطع',
  discount: 'الخصم',
  delivery: 'التوصيل',
  deliveryLater: 'يُختار عند إتمام الطلب',
  deliveryFree: 'مجاني',
  tax: 'الضريبة',
  total: 'الإجمالي',
  estimatedTotal: 'الإجمالي التقديري',
  promotionCode: 'رمز الخصم',
  havePromotion: 'هل لديك رمز خصم؟',
  applyCode: 'تطبيق',
  forgetCode: (code) => `إزالة الرمز ${code}`,
  checkOut: 'إتمام الطلب',
  checkOutAsGuest: 'إتمام الطلب كضيف',
  orSignIn: 'تسجيل الدخول ثم إتمام الطلب',
  noAccountNeeded: 'لا حاجة إلى حساب.',
  priceChanged: (before, now) => `تغيّر السعر من ${before} إلى ${now}.`,
  soldOut: 'نفدت الكمية بعد إضافتها. يُرجى إزالتها لإتمام الطلب.',
  overStock: (left) => `الكمية المتبقية: ${left} فقط. يُرجى تقليل الكمية لإتمام الطلب.`,
  takeWhatIsLeft: (left) => `خذ المتبقي: ${left}`,
  gone: 'لم تعد تُباع هنا. يُرجى إزالتها لإتمام الطلب.',
  moved: (before, now) =>
    `انتقلت سلتك من ${before} إلى ${now}. الأسعار الآن بالعملة الجديدة، ويُختار التوصيل من جديد.`,
  gotIt: 'حسنًا',
  blocked: 'يُرجى أولًا معالجة القطع المشار إليها أعلاه.',
  summary: 'الملخّص',
  retry: 'أعد المحاولة',
  problems: {
    'sold-out': () => 'نفدت كمية هذه القطعة حاليًا.',
    'over-stock': (left) =>
      left === null || left === '0' ? 'كل الكمية المتوفرة موجودة في سلتك.' : `المتوفر منها: ${left} فقط.`,
    gone: () => 'لم تعد هذه القطعة تُباع هنا.',
    'no-price': () => 'لا تُباع هذه القطعة عبر الموقع. يُرجى سؤالنا عن السعر.',
    'bad-code': () => 'هذا الرمز غير صالح هنا. يُرجى التحقق من كتابته.',
    'no-currency': () => 'تعذّر نقل سلتك إلى هذه العملة لأن إحدى القطع بلا سعر فيها. بقيت السلة كما كانت.',
    changed: () => 'تغيّر شيء منذ اطّلاعك الأخير: سعر أو كمية. يُرجى المراجعة قبل المتابعة.',
    'too-many': () => 'هذه الكمية أكبر مما يُطلب عبر الموقع. يُرجى التواصل معنا.',
    failed: () => 'تعذّر ذلك لسبب من جهتنا. يُرجى إعادة المحاولة.',
    away: () => 'يتعذّر الوصول إلى سلتك الآن. لم يُفقد منها شيء؛ يُرجى المحاولة بعد قليل.',
  },
}

const WORDS: Record<Locale, CartWords> = { en, ar }

/** The words of a purchase are apart from those of every page: who only looks around never loads them. */
export function cartWordsOf(locale: Locale): CartWords {
  return WORDS[locale]
}
