/** Boxes where Stripe's fields will be. */
export function CardSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-busy className="animate-pulse space-y-4 motion-reduce:animate-none">
      <span className="sr-only">{label}</span>
      <div className="h-12 rounded-brand bg-sunken" />
      <div className="grid grid-cols-2 gap-4">
        <div className="h-12 rounded-brand bg-sunken" />
        <div className="h-12 rounded-brand bg-sunken" />
      </div>
    </div>
  )
}
