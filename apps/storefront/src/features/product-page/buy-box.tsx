import type { UnifiedProduct, UnifiedVariant } from '@tandem/contracts/shop'
import { formatReduction } from '../../messages/format.ts'
import { isInLanguage } from '../../messages/in-language.ts'
import { useFrame } from '../../store/frame.ts'
import { ShopLink } from '../../ui/shop-link.tsx'
import { AddToCart } from '../cart/add-to-cart.tsx'
import { Price } from '../price/price.tsx'
import { chooseVariant, type ProductSearch } from './choose-variant.ts'
import { OptionPicker } from './option-picker.tsx'
import { StockLine } from './stock-line.tsx'

/** Name, price, choices and stock: the facts beside the decision, in view while the rest is read. */
export function BuyBox({ product, search }: { product: UnifiedProduct; search: ProductSearch }) {
  const { messages, locale } = useFrame()
  const choice = chooseVariant(product, search)
  const { variant } = choice
  return (
    <div className="self-start md:sticky md:top-[calc(var(--brand-bar)+24px)]">
      {product.vendor && (
        <p className="mb-2 text-sm text-muted">
          <ShopLink
            href={`/makers/${product.vendor.handle}`}
            className="tappable underline-offset-4 hover:underline"
          >
            {messages.by(product.vendor.name)}
          </ShopLink>
        </p>
      )}
      <h1 className="text-4xl">
        <bdi>{product.title}</bdi>
      </h1>
      {product.subtitle && (
        <p className="mt-2 text-lg text-muted">
          <bdi>{product.subtitle}</bdi>
        </p>
      )}
      <div aria-live="polite" className="mt-5">
        {variant && <VariantPrice variant={variant} />}
        {!variant && <p className="text-muted">{messages.notMade}</p>}
      </div>
      {product.content && product.description && isInLanguage(product.description, locale) && (
        <p className="mt-5 text-muted">{product.description}</p>
      )}
      {choice.options.length > 0 && <OptionPicker product={product} choice={choice} />}
      {variant && <AddToCart key={variant.id} product={product} variant={variant} />}
      <div aria-live="polite" className="mt-6 border-t border-line pt-5">
        {variant && <StockLine variant={variant} />}
        {variant?.sku && (
          <p className="mt-3 text-sm text-muted">
            {messages.articleNumber} <bdi className="tabular">{variant.sku}</bdi>
          </p>
        )}
      </div>
    </div>
  )
}

function VariantPrice({ variant }: { variant: UnifiedVariant }) {
  const { messages, locale } = useFrame()
  const { price, originalPrice } = variant
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-2xl">
      <Price price={price} originalPrice={originalPrice} />
      {price && originalPrice && (
        <span className="rounded-brand bg-tint px-2 py-0.5 text-sm text-on-tint">
          {messages.save(formatReduction(price, originalPrice, locale))}
        </span>
      )}
    </p>
  )
}
