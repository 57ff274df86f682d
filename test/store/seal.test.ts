import { createSeal, SealError } from '../../src/store/seal';

const key = (byte: number) => Buffer.alloc(32, byte);
const TEXT = '{"bot":{"token":"xoxb-1","note":"o’neil 鳩 😀"}}';

test('what is sealed opens as it was, and shows nothing of it', () => {
  const { seal, open } = createSeal([key(1)]);
  const sealed = seal(TEXT, 'T1');
  expect(open(sealed, 'T1')).toBe(TEXT);
  expect(sealed).not.toMatch(/xoxb|token/);
  expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toMatch(/xoxb|token/);
});

test.each(['', 'x'.repeat(100_000)])('a text of any length is sealed: %.10p', text => {
  const { seal, open } = createSeal([key(1)]);
  expect(open(seal(text, 'T1'), 'T1')).toBe(text);
});

test('the same text is never sealed the same way twice', () => {
  const { seal } = createSeal([key(1)]);
  expect(new Set(Array.from({ length: 100 }, () => seal(TEXT, 'T1'))).size).toBe(100);
});

test('what was sealed for one workspace opens for no other', () => {
  const { seal, open } = createSeal([key(1)]);
  const sealed = seal(TEXT, 'T1');
  expect(() => open(sealed, 'T2')).toThrow(SealError);
});

test('a change of any byte is noticed', () => {
  const { seal, open } = createSeal([key(1)]);
  const [name, body = ''] = seal('short', 'T1').split('.');
  const bytes = Buffer.from(body, 'base64url');
  for (let place = 0; place < bytes.length; place += 1) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => open(`${name}.${changed.toString('base64url')}`, 'T1')).toThrow(SealError);
  }
});

test.each(['', '.', 'x', 'x.y', '{"bot":{"token":"xoxb-1"}}'])(
  'what is no sealed text does not open: %p',
  text => {
    const { seal, open } = createSeal([key(1)]);
    const [name] = seal('', 'T1').split('.');
    expect(() => open(text, 'T1')).toThrow(SealError);
    expect(() => open(`${name}.${text}`, 'T1')).toThrow(SealError);
  },
);

test('of several keys the first seals and all open', () => {
  const old = createSeal([key(1)]);
  const both = createSeal([key(2), key(1)]);
  const before = old.seal(TEXT, 'T1');
  const after = both.seal(TEXT, 'T1');
  expect([both.open(before, 'T1'), both.open(after, 'T1')]).toEqual([TEXT, TEXT]);
  expect([both.isCurrent(before), both.isCurrent(after)]).toEqual([false, true]);
  expect(createSeal([key(2)]).open(after, 'T1')).toBe(TEXT);
  expect(() => old.open(after, 'T1')).toThrow('None of the keys in NDR_SECRET_KEY');
});

test('without a key nothing is sealed, and the error names the setting', () => {
  expect(() => createSeal([]).seal(TEXT, 'T1')).toThrow('set NDR_SECRET_KEY');
});
