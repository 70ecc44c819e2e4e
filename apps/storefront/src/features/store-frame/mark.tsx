import { Link } from '@tanstack/react-router'
import { useFrame } from './frame.ts'

/** The store's logo, or its name set in its own type. */
export function Mark() {
  const { branding, params } = useFrame()
  return (
    <Link
      to="/$store/$locale"
      params={params}
      className="heading tappable text-2xl whitespace-nowrap text-text"
      activeOptions={{ exact: true }}
    >
      {branding.logo ? (
        <img
          src={branding.logo}
          alt={branding.name}
          width={132}
          height={36}
          className="h-9 w-auto bg-transparent"
        />
      ) : (
        branding.name
      )}
    </Link>
  )
}
