import { type Guard, isWebHostBelow } from '../../src/guarded-fetch';
import { isLoopback } from '../../src/loopback';

/**
 * Where the bot may go in Slack: files and answers to clicks are at Slack's own hosts, or where the Web API is, if that is
 * elsewhere. https://docs.slack.dev/reference/objects/file-object
 */
export function guardOfSlack(apiUrl: string | null): Guard {
  const chosen = apiUrl === null ? null : originOf(new URL(apiUrl));
  return address => {
    if (originOf(address) === chosen) return 'operator';
    return isWebHostBelow(address, SLACK_DOMAINS) || isWebApi(address) ? 'internet' : null;
  };
}

const SLACK_DOMAINS = ['slack.com', 'slack-gov.com'];

/** The one host without a name before Slack's: the Web API. */
const isWebApi = ({ href }: URL) => SLACK_DOMAINS.some(domain => href.startsWith(`https://${domain}/api/`));

/** This machine has several names for itself, and a stand-in for Slack may use two of them. */
function originOf({ protocol, hostname, port }: URL): string {
  return `${protocol}//${isLoopback(hostname) ? 'localhost' : hostname}:${port}`;
}
