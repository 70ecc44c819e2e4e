import type { DemoProductWords } from '../types.ts'

interface WordsInput {
  /** Paragraphs. */
  text: string[]
  /** Title and text. */
  features: [string, string][]
  /** Name and value. */
  specs: [string, string][]
  /** Title, description, keywords. */
  seo: [string, string, string]
}

/** A product's words from short lists. */
export function words({ text, features, specs, seo }: WordsInput): DemoProductWords {
  const [title, description, keywords] = seo
  return {
    description: text,
    features: features.map(([title, text]) => ({ title, text })),
    specs: specs.map(([name, value]) => ({ name, value })),
    seo: { title, description, keywords },
  }
}
