/** Nothing calls this service: the module is there for its migration, which ties sign-ins to their customers. */
export class CustomerSignInService {}
