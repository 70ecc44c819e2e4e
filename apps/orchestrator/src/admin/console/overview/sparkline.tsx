const WIDTH = 100
const HEIGHT = 24

/** Shows how a number has gone, at a glance; the charts below say it in words and numbers. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const top = Math.max(...values.map((value) => value ?? 0))
  const x = (place: number) => (WIDTH * place) / Math.max(values.length - 1, 1)
  const y = (value: number) => (top === 0 ? HEIGHT - 1 : HEIGHT - 1 - ((HEIGHT - 2) * value) / top)
  // A gap where nothing is known: the line is taken up again behind it.
  const path = values
    .map((value, place) => {
      if (value === null) return ''
      const isFirst = place === 0 || values[place - 1] === null
      // A line of no length shows as a dot where a value stands alone.
      return `${isFirst ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}${isFirst ? 'h0' : ''}`
    })
    .join('')
  return (
    <svg
      className="tandem-sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
