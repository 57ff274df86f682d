/** The database can't be used as it is; the message says what to do about it. */
export class StoreError extends Error {}
