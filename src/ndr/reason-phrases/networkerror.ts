import type { ReasonPhrases } from './reason-phrases';

/**
 * The way to the far server failed: no route, a connection that broke, or a name server that did not
 * answer.
 */
export const NETWORKERROR: ReasonPhrases = {
  telling: [
    // several
    'no route to host',
    'network is unreachable',
    'network unreachable',
    'connection reset by peer',
    'connection was reset',
    'connection lost',
    'lost connection',
    'connection closed',
    'connection dropped',
    'connection was dropped',
    'remote host closed connection',
    'remote server closed',
    'broken pipe',
    'could not connect',
    "couldn't connect",
    'cannot connect to',
    'failed to connect',
    'establish a connection',
    'could not make a connection',
    'message could not be delivered due to a network',
    'no path to',
    'unable to route',
    // name servers, as servers tell of them
    'name server timeout',
    'name server: … server failure',
    'malformed name server reply',
    'malformed or unexpected name server reply',
    'host name lookup failure',
    'host not found, try again',
    'mx lookup failed',
    'mx lookup failure',
    'cname lookup failed',
    'dns problem',
    'dns query failed',
    'dns temporary failure',
    'dns server returned general failure',
    'temporary name lookup error',
    'temporary resolution failure',
    'a problem occurred … dns',
    'unable to look up',
    'servfail',
    // Exchange, Exchange Online
    'unable to deliver the message due to a communications failure',
    'disconnected abruptly',
    'closed abruptly',
    // MS Mail
    'no mailbag on the ms mail connector post office was found',
    'no mailbag found on ms mail connector',
    'no route to intended ms mail recipient',
    'could not find a gateway for',
    // OpenSMTPD
    'network error on destination mxs',
  ],
  vague: [
    // several
    'name service error',
    'network error',
    'dns error',
    'dns lookup failure',
    'unable to contact',
    'unable to connect',
    'connection reset',
    'communications failure',
  ],
};
