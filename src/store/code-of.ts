/** The name that the system or a database gives to a failure, `EACCES` or `28P01`; empty where it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
