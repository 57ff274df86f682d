import type { Reason } from './reason';
import type { Reporter } from './reporter';

/** The facts in a non-delivery report, in the words of RFC 3464. An unknown field is null, never a guess. */
export interface Ndr {
  /** One entry for each recipient that the report names; one with a null address where it names none. */
  readonly recipients: readonly Recipient[];
  /** The system that wrote the report. */
  readonly reporter: Reporter | null;
  /** Host name, lower case. */
  readonly reportingMta: string | null;
  /** Host name or address of the server that refused the message, lower case. */
  readonly remoteMta: string | null;
  /** The refusing system's own words for the first recipient, on one line, without the `smtp;` type. */
  readonly diagnosticCode: string | null;
  readonly events: readonly EventLogEntry[];
  /** X.400 reason and diagnostic, as Exchange 4.0 to 5.5 and MS Mail print them. */
  readonly x400: X400Outcome | null;
}

export interface Recipient {
  readonly address: string | null;
  /** `SMTP`, `EX`, `X400`, `MS`, `FAX`, `SMS`, …: the prefix of the address or what its form tells. */
  readonly addressType: string | null;
  /** Enhanced status code (RFC 3463), such as `5.1.1`. */
  readonly statusCode: string | null;
  /** SMTP reply code (RFC 5321 section 4.2), such as `550`. */
  readonly replyCode: string | null;
  readonly reason: Reason | null;
  /** True when the address itself takes no mail, whatever the sender changes; null when no reason was read. */
  readonly permanent: boolean | null;
  /** `delayed` while the reporter still tries (RFC 3464 section 2.3.3). */
  readonly action: 'failed' | 'delayed';
}

/** An entry of the Windows event log. */
export interface EventLogEntry {
  /** Such as `MSExchangeMSMI`; null where only the number was given. */
  readonly source: string | null;
  readonly id: number;
}

/** X.411 non-delivery reason and diagnostic, such as `transfer-failure` and `no-bilateral-agreement`. */
export interface X400Outcome {
  readonly reason: string | null;
  readonly diagnostic: string | null;
}
