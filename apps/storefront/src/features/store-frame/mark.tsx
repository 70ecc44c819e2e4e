import { Link } from '@tanstack/react-router'
import { useFrame } from '../../store/frame.ts'

/** A logo as wide as a word says the name itself; a compact mark stands beside the name. */
const SPEAKS_FOR_ITSELF = 1.8

/** The store's logo, or its name set in its own type. */
export function Mark() {
  const { branding, params } = useFrame()
  const { logo, name } = branding
  const speaks = logo !== null && logo.width / logo.height > SPEAKS_FOR_ITSELF
  return (
    <Link
      to="/$store/$locale"
      params={params}
      className="heading tappable max-w-full gap-2.5 justify-self-center text-lg whitespace-nowrap text-text sm:text-2xl"
      activeOptions={{ exact: true }}
    >
      {logo && (
        <img
          src={logo.sizes[0]?.url ?? logo.url}
          alt={speaks ? name : ''}
          width={logo.width}
          height={logo.height}
          // A preload that React would make of it delays the page's own picture.
          fetchPriority="low"
          className="h-8 w-auto rounded-brand [background:light-dark(transparent,#f6f5f2)]"
        />
      )}
      {!speaks && <span className="truncate">{name}</span>}
    </Link>
  )
}
