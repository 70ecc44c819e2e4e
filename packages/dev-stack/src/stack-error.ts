/** The stack can't do what was asked. `message` is for a person and says what to do next. */
export class StackError extends Error {
  override readonly name = 'StackError'
}
