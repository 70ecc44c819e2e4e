import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers.js'
import { notFound, redirect } from 'next/navigation.js'
import { getPayload, type ServerFunctionClient } from 'payload'
import type React from 'react'
import { checkAction, withoutStatements } from '../../admin/actions/check-action.ts'
import { signInPageFor } from '../../admin/strangers/sign-in-page-for.ts'
import { importMap } from './admin/importMap.js'
import './admin.css'

type Args = {
  children: React.ReactNode
}

/** Every action of the admin comes in here, called by whoever sends it with whatever they like. */
const serverFunction: ServerFunctionClient = async ({ name, args }) => {
  'use server'
  const payload = await getPayload({ config, importMap })
  const { user } = await payload.auth({ headers: await headers() })
  // A refusal that is thrown would be answered as an error of the server.
  const checked = await checkAction(payload, user, name, args).catch(() => notFound())
  return withoutStatements(await handleServerFunctions({ name, args: checked, config, importMap }))
}

const Layout = async ({ children }: Args) => {
  const page = await signInPageFor(await getPayload({ config, importMap }), await headers())
  if (page !== undefined) redirect(page)
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}

export default Layout
