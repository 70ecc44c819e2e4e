import type { Locale } from '@tandem/contracts'

const en = {
  search: 'Search',
  searchFor: (words: string) => `Search: ${words}`,
  what: 'What are you looking for?',
  hint: 'A name, a maker, a material or an article number',
  filter: 'Filter',
  filters: 'Filters',
  filtersSet: (count: string) => `Filters (${count})`,
  close: 'Close',
  maker: 'Maker',
  available: 'In stock',
  availableOnly: (count: string) => `In stock only (${count})`,
  price: 'Price',
  from: 'From',
  to: 'To',
  priceFrom: (from: string) => `From ${from}`,
  priceTo: (to: string) => `Up to ${to}`,
  priceBetween: (from: string, to: string) => `${from} to ${to}`,
  sort: 'Sort by',
  sorts: {
    fitting: 'Best match',
    newest: 'Newest',
    cheapest: 'Price, low to high',
    dearest: 'Price, high to low',
    name: 'Name',
  },
  show: 'Show',
  showCount: (count: number, text: string): string =>
    count === 0 ? 'Nothing fits' : count === 1 ? 'Show 1 product' : `Show ${text} products`,
  found: (count: number, text: string): string => (count === 1 ? '1 product' : `${text} products`),
  set: 'Filters that are set',
  remove: (label: string) => `Remove the filter ${label}`,
  clear: 'Clear all',
  moreChoices: (count: string) => `${count} more`,
  nothing: (words: string) => (words ? `Nothing found for “${words}”` : 'Nothing fits all of this'),
  nothingText: 'Try fewer or other words.',
  wayOuts: 'Leave one thing out:',
  wayOut: (label: string, count: string) => `Without ${label}: ${count}`,
}
export type ListingWords = typeof en

const ar: ListingWords = {
  search: 'البحث',
  searchFor: (words) => `البحث: ${words}`,
  what: 'عمّ تبحث؟',
  hint: 'اسم أو صانع أو خامة أو رقم صنف',
  filter: 'تصفية',
  filters: 'المرشّحات',
  filtersSet: (count) => `المرشّحات (${count})`,
  close: 'إغلاق',
  maker: 'الصانع',
  available: 'متوفر',
  availableOnly: (count) => `المتوفر فقط (${count})`,
  price: 'السعر',
  from: 'من',
  to: 'إلى',
  priceFrom: (from) => `من ${from}`,
  priceTo: (to) => `حتى ${to}`,
  priceBetween: (from, to) => `من ${from} إلى ${to}`,
  sort: 'الترتيب',
  sorts: {
    fitting: 'الأنسب',
    newest: 'الأحدث',
    cheapest: 'السعر من الأقل',
    dearest: 'السعر من الأعلى',
    name: 'الاسم',
  },
  show: 'عرض',
  showCount: (count, text) => (count === 0 ? 'لا شيء مطابق' : `عرض المنتجات: ${text}`),
  found: (_count, text) => `عدد المنتجات: ${text}`,
  set: 'المرشّحات المختارة',
  remove: (label) => `إزالة المرشّح ${label}`,
  clear: 'إزالة الكل',
  moreChoices: (count) => `${count} أخرى`,
  nothing: (words) => (words ? `لا نتائج للبحث عن «${words}»` : 'لا شيء يطابق كل ذلك'),
  nothingText: 'جرّب كلمات أقل أو أخرى.',
  wayOuts: 'جرّب إزالة أحدها:',
  wayOut: (label, count) => `بدون ${label}: ${count}`,
}

const WORDS: Record<Locale, ListingWords> = { en, ar }

export function listingWordsOf(locale: Locale): ListingWords {
  return WORDS[locale]
}
