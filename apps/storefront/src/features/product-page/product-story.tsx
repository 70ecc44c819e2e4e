import type { UnifiedProduct } from '@tandem/contracts/shop'
import { useFrame } from '../../store/frame.ts'
import { EditorText } from '../../ui/editor-text.tsx'

/** Shows what an editor wrote; a product that nobody has written about yet shows Medusa's own line. */
export function ProductStory({ product }: { product: UnifiedProduct }) {
  const { messages } = useFrame()
  const { content, description } = product
  const html = content?.description ?? null
  const features = content?.features ?? []
  const specs = content?.specs ?? []
  if (html === null && !description && features.length === 0 && specs.length === 0) return null
  return (
    <div className="container pt-section">
      <div className="grid gap-x-16 gap-y-12 border-t border-line pt-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:pt-14">
        {(html !== null || description) && (
          <section aria-labelledby="about">
            <h2 id="about" className="mb-5 text-2xl">
              {messages.about}
            </h2>
            {html !== null ? (
              <EditorText html={html} />
            ) : (
              <p className="max-w-[65ch]" dir="auto">
                {description}
              </p>
            )}
          </section>
        )}
        {specs.length > 0 && (
          <section aria-labelledby="specs">
            <h2 id="specs" className="mb-4 text-2xl">
              {messages.specs}
            </h2>
            <dl className="divide-y divide-line border-y border-line text-sm">
              {specs.map(({ name, value }) => (
                <div key={name} className="grid grid-cols-[2fr_3fr] gap-4 py-3">
                  <dt className="text-muted" dir="auto">
                    {name}
                  </dt>
                  <dd dir="auto">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
      {features.length > 0 && (
        <section
          aria-labelledby="features"
          className="mt-12 rounded-picture bg-tint p-6 text-on-tint md:mt-16 md:p-10"
        >
          <h2 id="features" className="text-2xl">
            {messages.features}
          </h2>
          <ul className="mt-6 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
            {features.map(({ title, text }) => (
              <li key={title} className="border-t border-current/25 pt-4">
                <h3 className="font-body text-base font-semibold tracking-normal">{title}</h3>
                <p className="mt-1.5 text-sm">{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
