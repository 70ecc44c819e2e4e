import { useRef, useState } from 'react'
import { formatCount } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'

/**
 * A row of pictures that snaps, with every picture's thumbnail beside it. The thumbnails are links to the
 * pictures, so that they work without script; with it, only the row moves and not the page.
 */
export function Gallery({ pictures, title }: { pictures: string[]; title: string }) {
  const { messages, locale } = useFrame()
  const row = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  if (pictures.length === 0) return <div aria-hidden className="aspect-square rounded-picture bg-tint" />

  const altOf = (index: number) =>
    pictures.length === 1
      ? title
      : messages.pictureOf(title, formatCount(index + 1, locale), formatCount(pictures.length, locale))
  const show = (index: number) => {
    const picture = row.current?.children[index]
    picture?.scrollIntoView({ block: 'nearest', inline: 'start' })
  }

  return (
    <section
      aria-label={messages.gallery}
      className="flex min-w-0 flex-col gap-3 lg:flex-row-reverse lg:gap-4"
    >
      <ul
        ref={row}
        // A row that scrolls must be reachable by keyboard.
        tabIndex={pictures.length > 1 ? 0 : undefined}
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
          setShown(Math.round(Math.abs(scrollLeft) / clientWidth))
        }
        className="no-scrollbar flex w-full snap-x snap-mandatory self-start overflow-x-auto overscroll-x-contain rounded-picture lg:w-0 lg:grow"
      >
        {pictures.map((picture, index) => (
          <li key={picture} id={`picture-${index + 1}`} className="w-full shrink-0 snap-start">
            <img
              src={picture}
              alt={altOf(index)}
              width={800}
              height={800}
              {...(index === 0 ? { fetchPriority: 'high' } : { loading: 'lazy' })}
              className="aspect-square w-full object-cover"
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <ul className="flex shrink-0 flex-wrap gap-2 lg:w-18 lg:flex-col">
          {pictures.map((picture, index) => (
            <li key={picture}>
              <a
                href={`#picture-${index + 1}`}
                aria-current={index === shown}
                onClick={(event) => {
                  event.preventDefault()
                  show(index)
                }}
                className="block overflow-hidden rounded-brand border-2 border-transparent p-0.5 aria-[current=true]:border-solid"
              >
                <img
                  src={picture}
                  alt={altOf(index)}
                  width={72}
                  height={72}
                  // They are the same files as above, which must not wait for them.
                  loading="lazy"
                  className="size-14 rounded-[inherit] object-cover lg:size-16"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
