import type { ReactNode } from 'react'
import { PlainForm, SubmitButton } from '../../ui/plain-form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { accountWordsOf } from '../../words/account-words.ts'
import { formWordsOf } from '../../words/form-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { AccountSearch, DoorView } from './account-view.ts'
import { Notice } from './notice.tsx'

interface DoorProps {
  door: DoorView
  search: AccountSearch
}

export function SignInPage({ door, search }: DoorProps) {
  const { locale, home: shop } = useFrame()
  const words = accountWordsOf(locale)
  const home = `${shop}/account`
  const query = search.back ? `?${new URLSearchParams({ back: search.back })}` : ''
  return (
    <Door title={words.signInTitle} search={search}>
      <PlainForm
        action="/api/account"
        fields={{ do: 'sign-in', back: search.back ?? '' }}
        problems={door.problems}
      >
        <div className="space-y-5">
          <EmailField value={door.values.email} />
          <PasswordField autoComplete="current-password" />
        </div>
        <div className="mt-8">
          <SubmitButton>{words.signIn}</SubmitButton>
        </div>
      </PlainForm>
      <p className="mt-5 flex flex-wrap justify-between gap-x-6 text-sm">
        <DoorLink href={`${home}/forgot`}>{words.forgot}</DoorLink>
        <DoorLink href={`${home}/register${query}`}>{words.noAccount}</DoorLink>
      </p>
    </Door>
  )
}

export function RegisterPage({ door, search }: DoorProps) {
  const { locale, home: shop } = useFrame()
  const words = accountWordsOf(locale)
  const home = `${shop}/account`
  return (
    <Door title={words.register} text={words.registerText} search={search}>
      <PlainForm
        action="/api/account"
        fields={{ do: 'register', back: search.back ?? '' }}
        problems={door.problems}
      >
        <div className="space-y-5">
          <TextField
            name="name"
            label={formWordsOf(locale).fields.name}
            autoComplete="name"
            maxLength={120}
            defaultValue={door.values.name}
          />
          <EmailField value={door.values.email} />
          <PasswordField autoComplete="new-password" />
        </div>
        <div className="mt-8">
          <SubmitButton>{words.register}</SubmitButton>
        </div>
      </PlainForm>
      <p className="mt-5 text-sm">
        <DoorLink href={`${home}/sign-in`}>{words.haveAccount}</DoorLink>
      </p>
    </Door>
  )
}

export function ForgotPage({ door, search }: DoorProps) {
  const { locale, home } = useFrame()
  const words = accountWordsOf(locale)
  return (
    <Door title={words.forgotTitle} text={words.forgotText} search={search}>
      <PlainForm action="/api/account" fields={{ do: 'forgot' }} problems={door.problems}>
        <EmailField value={door.values.email} />
        <div className="mt-8">
          <SubmitButton>{words.send}</SubmitButton>
        </div>
      </PlainForm>
      <p className="mt-5 text-sm">
        <DoorLink href={`${home}/account/sign-in`}>{words.haveAccount}</DoorLink>
      </p>
    </Door>
  )
}

export function ResetPage({ door, search }: DoorProps) {
  const { locale } = useFrame()
  const words = accountWordsOf(locale)
  return (
    <Door title={words.resetTitle} search={search}>
      <PlainForm
        action="/api/account"
        fields={{ do: 'reset', token: search.token ?? '' }}
        problems={door.problems}
      >
        <PasswordField autoComplete="new-password" label={words.newPassword} />
        <div className="mt-8">
          <SubmitButton>{words.savePassword}</SubmitButton>
        </div>
      </PlainForm>
    </Door>
  )
}

function Door(props: { title: string; text?: string; search: AccountSearch; children: ReactNode }) {
  return (
    <div className="container pt-8 md:pt-16">
      <div className="mx-auto max-w-md">
        <h1 className="text-4xl">{props.title}</h1>
        {props.text && <p className="mt-3 text-muted">{props.text}</p>}
        <Notice said={props.search.notice} />
        <div className="mt-8">{props.children}</div>
      </div>
    </div>
  )
}

function DoorLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="tappable underline underline-offset-4">
      {children}
    </a>
  )
}

function EmailField({ value }: { value: string | undefined }) {
  const { locale } = useFrame()
  return (
    <TextField
      name="email"
      label={formWordsOf(locale).fields.email}
      type="email"
      dir="ltr"
      autoComplete="username"
      maxLength={200}
      defaultValue={value}
      className="[&_input]:rtl:text-end"
    />
  )
}

/** Pasting is welcome, and a manager of passwords finds it. A new one says what it needs. */
function PasswordField(props: { autoComplete: 'current-password' | 'new-password'; label?: string }) {
  const { locale } = useFrame()
  const isNew = props.autoComplete === 'new-password'
  return (
    <TextField
      name="password"
      label={props.label ?? formWordsOf(locale).fields.password}
      type="password"
      dir="ltr"
      autoComplete={props.autoComplete}
      maxLength={200}
      className="[&_input]:rtl:text-end"
      {...(isNew && { minLength: 10, hint: accountWordsOf(locale).passwordHint })}
    />
  )
}
