import type { Locale } from '@tandem/contracts'

const en = {
  title: 'Search',
  titleOf: (words: string) => `Search: ${words}`,
  search: 'Search',
  what: 'What are you looking for?',
  hint: 'A name, a maker, a material or an article number',
  filters: 'Filter and sort',
  maker: 'Maker',
  anyMaker: 'All makers',
  available: (count: string) => `In stock only (${count})`,
  from: 'Price from',
  to: 'Price to',
  sort: 'Sort by',
  sorts: {
    fitting: 'Best match',
    newest: 'Newest',
    cheapest: 'Price, low to high',
    dearest: 'Price, high to low',
  },
  show: 'Show',
  found: (count: number, text: string): string => (count === 1 ? '1 product' : `${text} products`),
  nothing: (words: string) => (words ? `Nothing found for “${words}”` : 'Nothing found'),
  nothingText: 'Try fewer or other words, or leave out a filter.',
  clear: 'Clear filters',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
}
export type SearchWords = typeof en

const ar: SearchWords = {
  title: 'البحث',
  titleOf: (words) => `البحث: ${words}`,
  search: 'بحث',
  what: 'عمّ تبحث؟',
  hint: 'اسم أو صانع أو خامة أو رقم صنف',
  filters: 'التصفية والترتيب',
  maker: 'الصانع',
  anyMaker: 'جميع الصنّاع',
  available: (count) => `المتوفر فقط (${count})`,
  from: 'السعر من',
  to: 'السعر إلى',
  sort: 'الترتيب',
  sorts: { fitting: 'الأنسب', newest: 'الأحدث', cheapest: 'السعر من الأقل', dearest: 'السعر من الأعلى' },
  show: 'عرض',
  found: (_count, text) => `عدد المنتجات: ${text}`,
  nothing: (words) => (words ? `لا نتائج للبحث عن «${words}»` : 'لا نتائج'),
  nothingText: 'جرّب كلمات أقل أو أخرى، أو أزل أحد المرشّحات.',
  clear: 'إزالة المرشّحات',
  pages: 'الصفحات',
  previous: 'السابق',
  next: 'التالي',
}

const WORDS: Record<Locale, SearchWords> = { en, ar }

export function searchWordsOf(locale: Locale): SearchWords {
  return WORDS[locale]
}
