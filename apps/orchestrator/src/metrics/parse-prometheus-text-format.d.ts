declare module 'parse-prometheus-text-format' {
  type Sample = {
    readonly value?: string
    readonly labels?: Readonly<Record<string, string>>
  }
  type Family = {
    readonly name: string
    readonly help: string
    readonly type: string
    readonly metrics: readonly Sample[]
  }
  /** @throws when it is not Prometheus' text format. */
  export default function parse(text: string): readonly Family[]
}
