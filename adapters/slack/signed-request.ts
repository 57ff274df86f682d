import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parse } from 'node:querystring';

/** What Slack sent, once it is certain that Slack sent it. */
export type SignedRequest =
  | { readonly body: Readonly<Record<string, unknown>>; readonly signature: string }
  | { readonly refused: 400 | 401; readonly why: string };

/** Slack's clock and ours may differ by this much (milliseconds), and what is older was recorded by somebody. */
const CLOCK_DIFFERENCE = 5 * 60 * 1000;

/**
 * Checks the signature and the age of a request, then reads its body: JSON, or a form with the JSON in `payload`, or a
 * form alone. See https://docs.slack.dev/authentication/verifying-requests-from-slack.
 */
export function readSignedRequest(
  headers: IncomingHttpHeaders,
  raw: Buffer,
  signingSecret: string,
  now: number,
): SignedRequest {
  const signature = headers['x-slack-signature'];
  const timestamp = Number(headers['x-slack-request-timestamp']);
  if (typeof signature !== 'string' || !Number.isSafeInteger(timestamp) || timestamp <= 0) {
    return { refused: 401, why: 'the signature is missing' };
  }
  if (timestamp * 1000 > now + CLOCK_DIFFERENCE)
    return { refused: 401, why: 'the timestamp is in the future' };
  if (timestamp * 1000 < now - CLOCK_DIFFERENCE) return { refused: 401, why: 'the signature is too old' };
  const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(raw).digest('hex');
  if (!isSame(signature, `v0=${expected}`)) return { refused: 401, why: 'the signature is wrong' };
  const body = readBody(raw.toString('utf8'), headers['content-type'] ?? '');
  return body ? { body, signature } : { refused: 400, why: 'the body is no JSON object' };
}

/** In a time that does not tell how much of it is right. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function readBody(raw: string, contentType: string): Readonly<Record<string, unknown>> | null {
  try {
    if (!contentType.startsWith('application/x-www-form-urlencoded')) return asObject(JSON.parse(raw));
    const form = parse(raw);
    return typeof form.payload === 'string' ? asObject(JSON.parse(form.payload)) : { ...form };
  } catch {
    return null;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
