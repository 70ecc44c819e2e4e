import { useMatch } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** In the place of a page: in its store's frame, or as the whole of it where there is no store. */
export function StatusPage(props: { title: string; text: string; children: ReactNode }) {
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const Region = frame ? 'div' : 'main'
  return (
    <Region className="container grid grow place-items-center py-24 text-center">
      <div className="max-w-xl">
        <h1 className="text-4xl">{props.title}</h1>
        <p className="mt-4 text-lg text-muted">{props.text}</p>
        <div className="mt-8 flex flex-col items-center gap-4">{props.children}</div>
      </div>
    </Region>
  )
}
