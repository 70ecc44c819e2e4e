import type { z } from 'zod'
import { pageRecordSchema } from '../../content/page.ts'
import { medusaIdSchema } from '../../ids.ts'

export const medusaPageSchema = pageRecordSchema.extend({ id: medusaIdSchema })
export type MedusaPage = z.infer<typeof medusaPageSchema>
