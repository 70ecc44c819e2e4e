import { z } from 'zod'
import { localeSchema } from './product-content.ts'

/** A form of a page: what Payload's editors make, the shop shows, and visitors send. */

const asked = { name: z.string(), label: z.string(), required: z.boolean() }

/** The id of a form's document in Payload. */
const formIdSchema = z.number().int().min(1).max(2_147_483_647)

/** A message is shown between the fields and asks for nothing; its HTML is sanitised. */
export const formFieldSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['text', 'textarea', 'email', 'checkbox']), ...asked }),
  z.object({
    type: z.literal('select'),
    ...asked,
    options: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
  z.object({ type: z.literal('message'), html: z.string() }),
])
export type FormField = z.infer<typeof formFieldSchema>

export const formSchema = z.object({
  id: formIdSchema,
  fields: z.array(formFieldSchema),
  submitLabel: z.string().nullable(),
  /** Sanitised HTML, shown where the form was. null when nothing is written, or when the form leads elsewhere. */
  confirmation: z.string().nullable(),
})
export type Form = z.infer<typeof formSchema>

/** Characters that a field takes. */
export const MOST_CHARACTERS = { text: 200, email: 200, textarea: 4_000 } as const

/** The value that is sent for a ticked box. */
export const TICKED = 'yes'

/** Bytes of one form that is sent: a few long texts of a script whose letters take several bytes each. */
export const MAX_SUBMISSION_BYTES = 128 * 1024

/**
 * What a visitor has sent, at the orchestrator's `POST /api/storefront/submissions`; signed by the storefront with
 * STOREFRONT_FORMS_SECRET over the raw body. `values` are whatever the browser sent: the form says what is taken of them.
 */
export const submissionSchema = z.object({
  /** The same key twice is stored once. */
  key: z.string().regex(/^[\w-]{20,64}$/),
  store: z.string().max(60),
  /** Slug of the published page that shows the form. */
  page: z.string().max(200),
  form: formIdSchema,
  locale: localeSchema,
  values: z.record(z.string().max(100), z.string()),
})
export type Submission = z.infer<typeof submissionSchema>

export const FORM_PROBLEMS = ['missing', 'email', 'too-long', 'invalid'] as const
export type FormProblem = (typeof FORM_PROBLEMS)[number]

export const submissionOutcomeSchema = z.discriminatedUnion('outcome', [
  /** `redirectTo`: a path of the same store, where the visitor goes next; null where the form confirms by itself. */
  z.object({ outcome: z.literal('taken'), redirectTo: z.string().nullable() }),
  /** What is wrong, by the field's name. */
  z.object({ outcome: z.literal('refused'), problems: z.record(z.string(), z.enum(FORM_PROBLEMS)) }),
  /** No published page of that name in that store shows such a form. */
  z.object({ outcome: z.literal('unknown') }),
])
export type SubmissionOutcome = z.infer<typeof submissionOutcomeSchema>
