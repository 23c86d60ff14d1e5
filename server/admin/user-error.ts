/** Something the operator can put right; the message says what. */
export class UserError extends Error {}
