import type { PageBlock } from '@tandem/contracts/shop'
import { ChevronDown } from 'lucide-react'

export function Faq({ block }: { block: Extract<PageBlock, { type: 'faq' }> }) {
  return (
    <section className="container pt-section">
      <div className="mx-auto max-w-[65ch]">
        <h2 className="text-3xl">{block.heading}</h2>
        <div className="mt-6 divide-y divide-line border-y border-line">
          {block.items.map(({ question, answer }) => (
            <details key={question} className="group">
              <summary className="flex min-h-14 list-none items-center justify-between gap-4 py-3 font-medium [&::-webkit-details-marker]:hidden">
                {question}
                <ChevronDown
                  aria-hidden
                  size={18}
                  className="shrink-0 transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="pb-5 whitespace-pre-line text-muted">{answer}</p>
            </details>
          ))}
        </div>
      </div>
    </section>
  )
}
