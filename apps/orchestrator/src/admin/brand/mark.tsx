/** Two wheels that share one chain. It takes the colour of the text around it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" role="img" aria-label="Tandem">
      <g stroke="currentColor" strokeWidth="2.5">
        <circle cx="10" cy="16" r="7.75" />
        <circle cx="22" cy="16" r="7.75" />
      </g>
      <circle cx="16" cy="16" r="2" fill="currentColor" />
    </svg>
  )
}
