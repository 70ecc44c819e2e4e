import type { Picture } from '@tandem/contracts/content'

/**
 * A picture of the CMS in the width that the screen needs. `sizes` says how wide it is shown, in the form of
 * the attribute. `eager` for what is on the first screen.
 */
export function CmsPicture(props: { picture: Picture; sizes: string; eager?: boolean; className?: string }) {
  const { picture, sizes, eager, className } = props
  const widths = picture.sizes.map(({ url, width }) => `${url} ${width}w`)
  return (
    <img
      src={picture.sizes.at(-1)?.url ?? picture.url}
      {...(widths.length > 0 && { srcSet: widths.join(', '), sizes })}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      {...(eager ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      className={className}
    />
  )
}
