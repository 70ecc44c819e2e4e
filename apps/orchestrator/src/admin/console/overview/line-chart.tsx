'use client'

import { useTheme } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Chart } from './charts.ts'

const HEIGHT = 180
/** Charts that share it show the same moment under the cursor. */
const SHARED_CURSOR = 'tandem-overview'

type Props = { readonly chart: Chart; readonly at: readonly string[] }

/** Loaded when there is something to draw. What it shows is there as a table too. */
export default function LineChart({ chart, at }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { theme } = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colours are read from the page
  useEffect(() => {
    const element = place.current
    if (!element) return
    const plot = new UPlot(optionsOf(chart, at, element), dataOf(chart, at), element)
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.destroy()
    }
  }, [chart, at, theme])
  return <div ref={place} role="img" aria-label={summaryOf(chart)} className="tandem-chart" />
}

function dataOf({ lines }: Chart, at: readonly string[]): UPlot.AlignedData {
  return [at.map((moment) => Date.parse(moment) / 1_000), ...lines.map(({ values }) => [...values])]
}

function optionsOf({ lines, format }: Chart, at: readonly string[], element: HTMLElement): UPlot.Options {
  const style = getComputedStyle(element)
  const colorOf = (token: string) => style.getPropertyValue(token).trim()
  const axis = {
    stroke: colorOf('--theme-elevation-700'),
    grid: { stroke: colorOf('--theme-elevation-100'), width: 1 },
    ticks: { stroke: colorOf('--theme-elevation-150'), width: 1 },
  }
  return {
    width: element.clientWidth,
    height: HEIGHT,
    cursor: { sync: { key: SHARED_CURSOR }, drag: { x: false, y: false } },
    axes: [
      { ...axis, values: (_, splits) => splits.map(momentFormat(at)) },
      { ...axis, size: widthOf, values: (_, splits) => splits.map(format) },
    ],
    scales: { y: { range: (_, __, top) => [0, Math.max(top, 1) * 1.05] } },
    series: [
      { label: 'From', value: (_, second) => (second === null ? '—' : momentFormat(at)(second)) },
      ...lines.map(
        ({ label, values, color, dash }): UPlot.Series => ({
          label,
          stroke: colorOf(color),
          width: 1.5,
          // What stands alone between gaps has no line.
          points: { show: values.includes(null) },
          value: (_, value) => (value === null || value === undefined ? '—' : format(value)),
          ...(dash && { dash: [...dash] }),
        }),
      ),
    ],
  }
}

/** Room for the longest of an axis's labels, in pixels. */
const widthOf: UPlot.Axis.Size = (_, labels) =>
  24 + 7 * Math.max(4, ...(labels ?? []).map((label) => label.length))

const DAY_MS = 86_400_000
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** Days are told where there are several. */
function momentFormat(at: readonly string[]): (second: number) => string {
  const span = Date.parse(at.at(-1) ?? '') - Date.parse(at[0] ?? '')
  const format = span > DAY_MS ? dayAndClock : clock
  return (second) => format.format(second * 1_000)
}

/** Says what a chart comes to, for those who don't see it. */
function summaryOf({ title, lines, format }: Chart): string {
  const told = lines.map(({ label, values }) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? `${label}: nothing` : `${label}: at most ${format(Math.max(...known))}`
  })
  return `${title}. ${told.join('; ')}.`
}
