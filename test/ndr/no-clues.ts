import type { ReasonClues } from '../../src/ndr/read-reason';

/** A recipient of whom nothing is told. */
export const NO_CLUES: ReasonClues = {
  diagnostics: [],
  words: '',
  explanation: '',
  subject: '',
  statusCode: null,
  replyCode: null,
  stage: null,
};
