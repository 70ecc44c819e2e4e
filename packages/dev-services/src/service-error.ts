/** A service can't be had. `message` is one line for a person and ends with what to do. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
}
