import { Histogram } from 'prom-client'

export type StoredSeries = {
  readonly labels: Readonly<Record<string, string>>
  /** How many lie at or below each bound and above the one before; the last ones lie above all bounds. */
  readonly counts: readonly number[]
  readonly sum: number
}

/** A histogram that was counted elsewhere: prom-client's own counts only what its process has observed. */
export class StoredHistogram extends Histogram<string> {
  readonly #name: string
  readonly #help: string
  readonly #bounds: readonly string[]
  readonly #series: readonly StoredSeries[]

  constructor(
    configuration: { name: string; help: string; labelNames: readonly string[]; bounds: readonly number[] },
    series: readonly StoredSeries[],
  ) {
    const { name, help, labelNames, bounds } = configuration
    super({ name, help, labelNames: [...labelNames], buckets: [...bounds], registers: [] })
    this.#name = name
    this.#help = help
    this.#bounds = [...bounds.map(String), '+Inf']
    this.#series = series
  }

  /** What a registry asks for, and prom-client's own `get`, which its types do not tell. */
  async getForPromString() {
    const values = this.#series.flatMap((series) => this.#valuesOf(series))
    return { name: this.#name, help: this.#help, type: 'histogram', values }
  }

  /** Each bucket holds all that is at or below its bound, so that the last one holds all. */
  #valuesOf({ labels, counts, sum }: StoredSeries) {
    let count = 0
    const values = this.#bounds.map((le, place) => {
      count += counts[place] ?? 0
      return { metricName: `${this.#name}_bucket`, labels: { ...labels, le }, value: count }
    })
    return [
      ...values,
      { metricName: `${this.#name}_sum`, labels: { ...labels }, value: sum },
      { metricName: `${this.#name}_count`, labels: { ...labels }, value: count },
    ]
  }
}
