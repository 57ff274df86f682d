/** The activity does not come from the Bot Framework, or is not for this bot. */
export class NotAuthenticated extends Error {}

/** The connector's status for a refused call; 0 for other failures. */
export function statusOf(error: unknown): number {
  return Number(propertyOf(error, 'statusCode') ?? 0);
}

/** Whether a message can't be changed, because it is gone or not the bot's. */
export function isUnchangeable(error: unknown): boolean {
  return [403, 404].includes(statusOf(error));
}

/**
 * Whether a call that failed has certainly posted nothing: it was refused, or never reached the connector. A connection that
 * broke off, and a gateway that gave up (502, 504), tell nothing.
 */
export function isWithoutEffect(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 503 || (status >= 400 && status < 500)) return true;
  return NOT_CONNECTED.includes(propertyOf(error, 'code'));
}

const NOT_CONNECTED: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** A property of an error of the SDK, which types none of them. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
