import { useFrame } from '../store/frame.ts'

/** The hidden fields of a plain form: what it does, and in which store. */
export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  const { params } = useFrame()
  return Object.entries({ ...params, ...fields }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
