import { Link } from '@payloadcms/ui'
import { Sparkline } from './sparkline.tsx'
import type { Level, Tile } from './tiles.ts'

const LEVEL_LABELS: Readonly<Record<Level, string | null>> = {
  calm: null,
  rising: 'Rising',
  person: 'Action needed',
}

export function TileGrid({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="tandem-tiles">
      {tiles.map((tile) => (
        <li key={tile.key}>
          <Link href={tile.href} className={`tandem-tile tandem-tile--${tile.level}`} prefetch={false}>
            <span className="tandem-tile-label">{tile.label}</span>
            <strong className="tandem-tile-value">{tile.value}</strong>
            <span className="tandem-tile-detail">
              {LEVEL_LABELS[tile.level] && <em>{LEVEL_LABELS[tile.level]}: </em>}
              {tile.detail}
            </span>
            <Sparkline values={tile.trend} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
