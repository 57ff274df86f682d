import { htmlToText } from '../../src/ndr/html-text';

test.each([
  ['blocks and breaks', '<div>a</div><div>b<br/>c</div>', 'a\nb\nc'],
  ['paragraphs', '<p>a</p>\n<p>b</p>', 'a\n\nb'],
  ['white space', ' a \n\t b <b> c</b> ', 'a b c'],
  ['entities', '&lt;a@b.example&gt; &#53;50&nbsp;&eacute;&amp;lt;', '<a@b.example> 550\u00A0é&lt;'],
  ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['a list', '<ul><li>a</li><li>b</li></ul>', '* a\n* b'],
  ['style, script and title', '<title>x</title><style>p{}</style><script>1</script><p>a</p>', 'a'],
  ['comments', 'a<!-- b --><!--[if mso]>c<![endif]-->d', 'ad'],
  ['a link', '<a href="https://example.com">more</a>', 'more'],
  [
    'what can be no tag',
    'for <a@b.example> and <smtp:c@d.example>',
    'for <a@b.example> and <smtp:c@d.example>',
  ],
  ['an unclosed tag', '<p>a<div', 'a'],
  ['a run of breaks', `a${'<br>'.repeat(50)}b`, 'a\n\n\nb'],
  ['nothing', '', ''],
])('%s', (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('depth costs no more than length', () => {
  expect(htmlToText(`${'<div>'.repeat(200_000)}a${'</p>'.repeat(200_000)}`)).toBe('a');
});
