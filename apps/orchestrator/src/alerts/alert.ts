import type { AlertKind } from '@tandem/contracts/operators'

/** From what value on somebody is told, by kind: seconds for the oldest change, records for the others. */
export type Thresholds = Readonly<Record<AlertKind, number>>
export type Measures = Readonly<Record<AlertKind, number>>

/** One message to one channel. */
export type AlertMessage = {
  readonly id: string
  readonly kind: AlertKind
  readonly isRaised: boolean
  readonly value: number
  readonly threshold: number
  readonly createdAt: Date
}

/** Somebody who is told. */
export type AlertChannel = {
  readonly name: string
  /** Rejects when it was not heard; it is said again. */
  send(message: AlertMessage, text: AlertText): Promise<void>
}

export type AlertText = { readonly subject: string; readonly text: string; readonly url: string }
