import type { ReactNode } from 'react'
import { accountMessages } from '../../messages/account.ts'
import { formMessages } from '../../messages/form.ts'
import { useFrame } from '../../store/frame.ts'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { AccountSearch, AuthView } from './account-view.ts'
import { FlashMessage } from './flash-message.tsx'

interface AuthPageProps {
  view: AuthView
  search: AccountSearch
}

export function SignInPage({ view, search }: AuthPageProps) {
  const { locale, home: shop } = useFrame()
  const messages = accountMessages(locale)
  const home = `${shop}/account`
  const query = search.back ? `?${new URLSearchParams({ back: search.back })}` : ''
  return (
    <AuthPage title={messages.signInTitle} search={search}>
      <Form
        action="/api/account"
        fields={{ do: 'sign-in', back: search.back ?? '' }}
        problems={view.problems}
      >
        <div className="space-y-5">
          <EmailField value={view.values.email} />
          <PasswordField autoComplete="current-password" />
        </div>
        <div className="mt-8">
          <SubmitButton>{messages.signIn}</SubmitButton>
        </div>
      </Form>
      <p className="mt-5 flex flex-wrap justify-between gap-x-6 text-sm">
        <AuthLink href={`${home}/forgot`}>{messages.forgot}</AuthLink>
        <AuthLink href={`${home}/register${query}`}>{messages.noAccount}</AuthLink>
      </p>
    </AuthPage>
  )
}

export function RegisterPage({ view, search }: AuthPageProps) {
  const { locale, home: shop } = useFrame()
  const messages = accountMessages(locale)
  const home = `${shop}/account`
  return (
    <AuthPage title={messages.register} text={messages.registerText} search={search}>
      <Form
        action="/api/account"
        fields={{ do: 'register', back: search.back ?? '' }}
        problems={view.problems}
      >
        <div className="space-y-5">
          <TextField
            name="name"
            label={formMessages(locale).fields.name}
            autoComplete="name"
            maxLength={120}
            defaultValue={view.values.name}
          />
          <EmailField value={view.values.email} />
          <PasswordField autoComplete="new-password" />
        </div>
        <div className="mt-8">
          <SubmitButton>{messages.register}</SubmitButton>
        </div>
      </Form>
      <p className="mt-5 text-sm">
        <AuthLink href={`${home}/sign-in`}>{messages.haveAccount}</AuthLink>
      </p>
    </AuthPage>
  )
}

export function ForgotPage({ view, search }: AuthPageProps) {
  const { locale, home } = useFrame()
  const messages = accountMessages(locale)
  return (
    <AuthPage title={messages.forgotTitle} text={messages.forgotText} search={search}>
      <Form action="/api/account" fields={{ do: 'forgot' }} problems={view.problems}>
        <EmailField value={view.values.email} />
        <div className="mt-8">
          <SubmitButton>{messages.send}</SubmitButton>
        </div>
      </Form>
      <p className="mt-5 text-sm">
        <AuthLink href={`${home}/account/sign-in`}>{messages.haveAccount}</AuthLink>
      </p>
    </AuthPage>
  )
}

export function ResetPage({ view, search }: AuthPageProps) {
  const { locale } = useFrame()
  const messages = accountMessages(locale)
  return (
    <AuthPage title={messages.resetTitle} search={search}>
      <Form
        action="/api/account"
        fields={{ do: 'reset', token: search.token ?? '' }}
        problems={view.problems}
      >
        <PasswordField autoComplete="new-password" label={messages.newPassword} />
        <div className="mt-8">
          <SubmitButton>{messages.savePassword}</SubmitButton>
        </div>
      </Form>
    </AuthPage>
  )
}

function AuthPage(props: { title: string; text?: string; search: AccountSearch; children: ReactNode }) {
  return (
    <div className="container pt-8 md:pt-16">
      <div className="mx-auto max-w-md">
        <h1 className="text-4xl">{props.title}</h1>
        {props.text && <p className="mt-3 text-muted">{props.text}</p>}
        <FlashMessage said={props.search.notice} />
        <div className="mt-8">{props.children}</div>
      </div>
    </div>
  )
}

function AuthLink({ href, children }: { href: string; children: ReactNode }) {
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
      label={formMessages(locale).fields.email}
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
      label={props.label ?? formMessages(locale).fields.password}
      type="password"
      dir="ltr"
      autoComplete={props.autoComplete}
      maxLength={200}
      className="[&_input]:rtl:text-end"
      {...(isNew && { minLength: 12, hint: accountMessages(locale).passwordHint })}
    />
  )
}
