import { webApi } from '@slack/bolt';
import type { AdapterWatch, CallFailure } from '../../src/adapter';
import { type CallWatch, isPassing, refusalOf } from './slack-api';

/** How calls to Slack go, in the name of one workspace or many. */
export interface CallOutcomes extends CallWatch {
  /** Whether Slack did not take the token at the last call that it answered. */
  readonly isTokenRefused: () => boolean;
}

export function createCallOutcomes(watch: Pick<AdapterWatch, 'callFailed'>): CallOutcomes {
  let isTokenRefused = false;
  return {
    succeeded() {
      isTokenRefused = false;
    },
    failed(error, retried) {
      const refusal = refusalOf(error);
      if (refusal !== null) isTokenRefused = TOKEN_REFUSALS.includes(refusal);
      watch.callFailed(failureOf(error), retried);
    },
    isTokenRefused: () => isTokenRefused,
  };
}

function failureOf(error: unknown): CallFailure {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'limited';
  if (error instanceof webApi.WebAPIPlatformError) return isPassing(error) ? 'failed' : 'refused';
  return error instanceof webApi.WebAPIHTTPError ? 'failed' : 'unreached';
}

/** Slack's errors that speak against the token and not against the call. */
const TOKEN_REFUSALS = ['account_inactive', 'invalid_auth', 'not_authed', 'token_expired', 'token_revoked'];
