import { DefaultTemplate } from '@payloadcms/next/templates'
import { Banner, Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { readsEverything } from '../../access/roles.ts'
import { getReceiver } from '../../sync/receive/receiver.ts'
import { CONSOLE_PAGES, type ConsolePage, consoleAddress } from './console-pages.ts'
import { EntityFactsProvider } from './entity-facts.tsx'
import { KnownIntegrationsProvider } from './known-integrations.tsx'
import { readEntityFacts } from './read-entity-facts.ts'
import { readKnownIntegrations } from './read-known-integrations.ts'

type Props = { readonly view: AdminViewServerProps; readonly page: ConsolePage; readonly children: ReactNode }

/** The frame of a page of the console. Only operators and admins see what is in it. */
export async function ConsoleView({ view, page, children }: Props) {
  const { initPageResult, params, searchParams } = view
  const { req, permissions, locale, visibleEntities } = initPageResult
  // Payload asks nobody to sign in for views of one's own.
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(consoleAddress(page))}`)
  const { label } = CONSOLE_PAGES[page]
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
      {...(locale && { locale })}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: 'Sync' }, { label }]} />
      <Gutter className="tandem-console">
        {readsEverything(req.user) ? (
          <EntityFactsProvider facts={readEntityFacts()}>
            <KnownIntegrationsProvider integrations={await readKnownIntegrations(getReceiver().database)}>
              {children}
            </KnownIntegrationsProvider>
          </EntityFactsProvider>
        ) : (
          <>
            <h1>{label}</h1>
            <Banner type="error">
              This page is for operators and admins. How your own documents stand is shown beside each of
              them.
            </Banner>
          </>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
