import type { Locale } from '@tandem/contracts'

/**
 * What a listing says. It goes to the browser with the listing, in the visitor's own language alone: both of them
 * would be part of every list's script. `{}` is where a value stands.
 */

const en = {
  search: 'Search',
  searchFor: 'Search: {}',
  what: 'What are you looking for?',
  hint: 'A name, a maker, a material or an article number',
  filter: 'Filter',
  filters: 'Filters',
  filtersSet: 'Filters ({})',
  close: 'Close',
  maker: 'Maker',
  available: 'In stock',
  availableOnly: 'In stock only ({})',
  price: 'Price',
  from: 'From',
  to: 'To',
  priceFrom: 'From {}',
  priceTo: 'Up to {}',
  priceBetween: '{} to {}',
  sort: 'Sort by',
  sorts: {
    fitting: 'Best match',
    newest: 'Newest',
    cheapest: 'Price, low to high',
    dearest: 'Price, high to low',
    name: 'Name',
  },
  show: 'Show',
  showNone: 'Nothing fits',
  showOne: 'Show 1 product',
  showCount: 'Show {} products',
  foundOne: '1 product',
  found: '{} products',
  set: 'Filters that are set',
  remove: 'Remove the filter {}',
  clear: 'Clear all',
  moreChoices: '{} more',
  moreFilters: 'More filters',
  nothing: 'Nothing fits all of this',
  nothingFor: 'Nothing found for “{}”',
  nothingText: 'Try fewer or other words.',
  wayOuts: 'Leave one thing out:',
  wayOut: 'Without {}: {}',
}
export type ListingWords = typeof en

const ar: ListingWords = {
  search: 'البحث',
  searchFor: 'البحث: {}',
  what: 'عمّ تبحث؟',
  hint: 'اسم أو صانع أو خامة أو رقم صنف',
  filter: 'تصفية',
  filters: 'المرشّحات',
  filtersSet: 'المرشّحات ({})',
  close: 'إغلاق',
  maker: 'الصانع',
  available: 'متوفر',
  availableOnly: 'المتوفر فقط ({})',
  price: 'السعر',
  from: 'من',
  to: 'إلى',
  priceFrom: 'من {}',
  priceTo: 'حتى {}',
  priceBetween: 'من {} إلى {}',
  sort: 'الترتيب',
  sorts: {
    fitting: 'الأنسب',
    newest: 'الأحدث',
    cheapest: 'السعر من الأقل',
    dearest: 'السعر من الأعلى',
    name: 'الاسم',
  },
  show: 'عرض',
  showNone: 'لا شيء مطابق',
  showOne: 'عرض منتج واحد',
  showCount: 'عرض المنتجات: {}',
  foundOne: 'منتج واحد',
  found: 'عدد المنتجات: {}',
  set: 'المرشّحات المختارة',
  remove: 'إزالة المرشّح {}',
  clear: 'إزالة الكل',
  moreChoices: '{} أخرى',
  moreFilters: 'خيارات تصفية أخرى',
  nothing: 'لا شيء يطابق كل ذلك',
  nothingFor: 'لا نتائج للبحث عن «{}»',
  nothingText: 'جرّب كلمات أقل أو أخرى.',
  wayOuts: 'جرّب إزالة أحدها:',
  wayOut: 'بدون {}: {}',
}

const WORDS: Record<Locale, ListingWords> = { en, ar }

export function listingWordsOf(locale: Locale): ListingWords {
  return WORDS[locale]
}
