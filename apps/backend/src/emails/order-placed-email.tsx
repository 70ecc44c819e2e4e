import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Html } from '@react-email/html'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { paletteOf } from '@tandem/brand-palette'
import type { Locale } from '@tandem/contracts/content'
import { renderToStaticMarkup } from 'react-dom/server'

/** The texts of the e-mail, in its reader's language already. */
export interface OrderEmail {
  locale: Locale
  brandColor: string
  shopName: string
  subject: string
  heading: string
  intro: string
  lines: readonly (readonly [what: string, total: string])[]
  rows: readonly (readonly [what: string, total: string])[]
  sendTo: string
  address: readonly string[]
  link: string
  look: string
  lookHow: string
}

/** The e-mail's HTML in the store's colours, as mail programs show it: tables, and styles where they are used. */
export function orderEmailHtml(mail: OrderEmail): string {
  return `<!doctype html>${renderToStaticMarkup(<OrderPlaced {...mail} />)}`
}

function OrderPlaced(mail: OrderEmail) {
  const { light } = paletteOf(mail.brandColor)
  const dir = mail.locale === 'ar' ? 'rtl' : 'ltr'
  const button = { background: light.solid, color: light.on }
  return (
    <Html lang={mail.locale} dir={dir}>
      <Head>
        <title>{mail.subject}</title>
      </Head>
      {/* Said again: some mail programs leave out what stands at the root. */}
      <Body dir={dir} style={{ margin: 0, background: light.bg, color: light.text, fontFamily: FONT }}>
        <Section style={{ ...button, padding: '20px 24px', fontSize: 20, fontWeight: 600 }}>
          {mail.shopName}
        </Section>
        <Container style={{ maxWidth: 560, padding: 24 }}>
          <Heading as="h1" style={{ fontSize: 26, margin: '0 0 8px' }}>
            {mail.heading}
          </Heading>
          <Text style={TEXT}>{mail.intro}</Text>
          <Amounts rows={mail.lines} />
          <Amounts rows={mail.rows} line={light.control} />
          <Heading as="h2" style={{ fontSize: 16, margin: 0 }}>
            {mail.sendTo}
          </Heading>
          <Text style={{ ...TEXT, margin: '4px 0 24px' }}>
            {mail.address.map((line) => (
              <span key={line}>
                <bdi>{line}</bdi>
                <br />
              </span>
            ))}
          </Text>
          <Button href={mail.link} style={{ ...button, padding: '12px 20px', borderRadius: 6, fontSize: 16 }}>
            {mail.look}
          </Button>
          <Text style={{ color: light.muted, fontSize: 14 }}>{mail.lookHow}</Text>
        </Container>
      </Body>
    </Html>
  )
}

/** A table of its own kind: its columns are read as such. */
function Amounts({ rows, line }: { rows: OrderEmail['rows']; line?: string }) {
  const border = line === undefined ? {} : { borderTop: `1px solid ${line}` }
  return (
    <table style={{ width: '100%', borderCollapse: 'collapse', margin: '16px 0', ...border }}>
      <tbody>
        {rows.map(([what, total], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none of them moves
          <tr key={index}>
            <td style={CELL}>
              <bdi>{what}</bdi>
            </td>
            <td style={{ ...CELL, textAlign: 'end', whiteSpace: 'nowrap' }}>
              <bdi>{total}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const FONT = 'system-ui, sans-serif'
const TEXT = { fontSize: 16, lineHeight: 1.5 }
const CELL = { padding: '6px 0', verticalAlign: 'top', fontSize: 16, lineHeight: 1.5 } as const
