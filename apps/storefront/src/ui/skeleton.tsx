/** Boxes where a page's parts will be, shown when it takes longer than a moment. */
export function Skeleton() {
  return (
    <div aria-busy className="container animate-pulse pt-8 motion-reduce:animate-none">
      <div className="h-4 w-40 rounded-brand bg-sunken" />
      <div className="mt-6 h-10 w-72 max-w-full rounded-brand bg-sunken" />
      <div className="mt-10 grid grid-cols-2 gap-4 md:grid-cols-3 md:gap-6 lg:grid-cols-4">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
          <div key={key}>
            <div className="aspect-square rounded-picture bg-sunken" />
            <div className="mt-3 h-4 w-3/4 rounded-brand bg-sunken" />
            <div className="mt-2 h-4 w-1/3 rounded-brand bg-sunken" />
          </div>
        ))}
      </div>
    </div>
  )
}
