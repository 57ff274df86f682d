import fc from 'fast-check';
import { escapeText } from '../../adapters/slack/escape';

test.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['<@U123> & <https://evil.example|click>', '&lt;@U123&gt; &amp; &lt;https://evil.example|click&gt;'],
  ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
  ['*bold* `code` :smile: @channel', '*bold* `code` :smile: @channel'],
  ['', ''],
])('%j is sent as %j', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test('whatever a text is, Slack finds no markup in it and shows it as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', 'lt;', 'gt;', 'amp;', '!', 'a') }), text => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(escaped.replace(/&(?:amp|lt|gt);/g, entity => SHOWN[entity] ?? '')).toBe(text);
    }),
  );
});

const SHOWN: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
