const STATUS_CODE = /^[245]\.\d{1,3}\.\d{1,3}$/;
const EVENT_NUMBER = /^\d{2,5}$/;
const EVENT_WORDS: ReadonlySet<string> = new Set(['event', 'events', 'eventid', 'eventlog']);

/** Enhanced status codes among the words of a question, each once. */
export function mentionedStatusCodes(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter(word => word[1] === '.' && STATUS_CODE.test(word)))];
}

/** Whether a question names an event by its number: “event 1067”, “event ID 2375”. */
export function namesEvent(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (!EVENT_WORDS.has(word)) return false;
    const next = words[at + 1] === 'id' ? words[at + 2] : words[at + 1];
    return next !== undefined && EVENT_NUMBER.test(next);
  });
}

/** Whether a text speaks of the event log, so that a bare number in it may be an event's. */
export function mentionsEventLog(words: readonly string[]): boolean {
  return words.some(word => EVENT_WORDS.has(word));
}
