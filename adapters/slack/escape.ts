/**
 * A text for `text` of a message, where Slack would read mentions and links: `<!channel>` stays what it is.
 * See https://docs.slack.dev/messaging/formatting-message-text#escaping.
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
