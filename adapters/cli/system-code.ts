/** The system's name for an error, such as `ENOENT` or `EPIPE`; null for errors that are not the system's. */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
