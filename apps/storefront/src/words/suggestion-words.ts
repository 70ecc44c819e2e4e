import type { Locale } from '@tandem/contracts'

const en = {
  search: 'Search',
  what: 'What are you looking for?',
  hint: 'A name, a maker, a material or an article number',
  close: 'Close',
  suggestions: 'Suggestions',
  products: 'Products',
  shelves: 'Shelves',
  all: (count: string, words: string) => `Show all ${count} products for “${words}”`,
  suggested: (count: number, text: string): string =>
    count === 0
      ? 'No suggestions'
      : count === 1
        ? '1 suggestion; arrow keys choose'
        : `${text} suggestions; arrow keys choose`,
  nothing: 'Nothing like this so far. Enter searches for it all the same.',
}
export type SuggestionWords = typeof en

const ar: SuggestionWords = {
  search: 'بحث',
  what: 'عمّ تبحث؟',
  hint: 'اسم أو صانع أو خامة أو رقم صنف',
  close: 'إغلاق',
  suggestions: 'اقتراحات',
  products: 'المنتجات',
  shelves: 'الأقسام',
  all: (count, words) => `عرض كل نتائج «${words}»، عددها ${count}`,
  suggested: (count, text) =>
    count === 0 ? 'لا توجد اقتراحات' : `عدد الاقتراحات: ${text}، والاختيار بمفاتيح الأسهم`,
  nothing: 'لا شيء مشابه حتى الآن. اضغط «بحث» للبحث عنه على أي حال.',
}

const WORDS: Record<Locale, SuggestionWords> = { en, ar }

export function suggestionWordsOf(locale: Locale): SuggestionWords {
  return WORDS[locale]
}
