import { Moment } from '../../sync/moment.tsx'
import type { Chart } from './charts.ts'

/** Shows what a chart draws, as numbers; steps in which nothing happened are left out. */
export function ChartTable({ chart, at }: { chart: Chart; at: readonly string[] }) {
  const steps = at.flatMap((moment, step) => {
    const values = chart.lines.map(({ values }) => values[step] ?? null)
    return values.some((value) => value !== null && value !== 0) ? [{ moment, values }] : []
  })
  return (
    <div className="tandem-table">
      <table>
        <caption className="tandem-unseen">{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            {chart.lines.map(({ label }) => (
              <th scope="col" key={label} className="tandem-number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.reverse().map(({ moment, values }) => (
            <tr key={moment}>
              <th scope="row">
                <Moment at={moment} />
              </th>
              {chart.lines.map(({ label }, line) => (
                <td key={label} className="tandem-number">
                  {valueText(values[line], chart.format)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const valueText = (value: number | null | undefined, format: Chart['format']): string =>
  value === null || value === undefined ? '—' : format(value)
