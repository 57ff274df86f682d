/** What was given can't be used; the message says why and what to do, and is all that the person sees. */
export class Unusable extends Error {}
