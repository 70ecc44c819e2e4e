import type { Appearance } from '@stripe/stripe-js'

/** The store's colours as they are on the page at the moment, for a frame that can't see its variables. */
export function appearanceOn(page: HTMLElement): Appearance {
  const probe = page.appendChild(document.createElement('span'))
  const color = (name: string) => {
    probe.style.color = `var(--brand-${name})`
    return getComputedStyle(probe).color
  }
  const appearance: Appearance = {
    theme: 'stripe',
    labels: 'above',
    disableAnimations: matchMedia('(prefers-reduced-motion: reduce)').matches,
    variables: {
      colorPrimary: color('solid'),
      colorBackground: color('surface'),
      colorText: color('text'),
      colorTextSecondary: color('muted'),
      colorTextPlaceholder: color('muted'),
      colorDanger: color('danger'),
      borderRadius: getComputedStyle(page).getPropertyValue('--brand-radius').trim() || '4px',
      fontSizeBase: '16px',
    },
  }
  probe.remove()
  return appearance
}
