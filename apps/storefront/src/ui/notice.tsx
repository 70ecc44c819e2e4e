import type { ReactNode } from 'react'

export function Notice(props: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="container grid grow place-items-center py-24 text-center">
      <div className="max-w-xl">
        <h1 className="text-4xl">{props.title}</h1>
        <p className="mt-4 text-lg text-muted">{props.text}</p>
        <div className="mt-8 flex flex-col items-center gap-4">{props.children}</div>
      </div>
    </div>
  )
}
