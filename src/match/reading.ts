import type { Ndr } from '../ndr/ndr';

/** What is known of a paste or question. */
export interface Reading {
  /** Null where the text is no non-delivery report. */
  readonly ndr: Ndr | null;
  /** All of it as a person sees it, lines joined by line feeds, without mail headers and the returned message. */
  readonly text: string;
}
