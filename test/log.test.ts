import { failure } from '../src/log';

const PASTED = 'kim.lee@example.org could not be reached';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** An error whose stack still begins with its first message. */
function reworded(first: string, message: string): Error {
  const error = new Error(first);
  // A stack may be written only when it is asked for.
  void error.stack;
  error.message = message;
  return error;
}

test('of an error its kind, its code and its place are told', () => {
  const told = failure(Object.assign(new RangeError(PASTED), { code: 'E_PIGEON' }));
  expect(told).toEqual({ error: 'RangeError', code: 'E_PIGEON', at: expect.any(Array) });
  expect(told.at).toHaveLength(5);
  expect((told.at as string[])[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/);
});

test.each([
  ['without words', new Error()],
  ['of several lines', new Error('no room\nfor pigeons')],
  ['of another name', Object.assign(new Error('no room'), { name: 'PigeonError' })],
  [
    'of Node',
    Object.assign(new TypeError('Invalid URL'), {
      stack:
        'TypeError [ERR_INVALID_URL]: Invalid URL\n    at new URL (node:internal/url:775:36)\n    at log.test.ts:1:1',
    }),
  ],
])('an error %s tells its place', (_, error) => {
  expect(failure(error).at).toContainEqual(expect.stringMatching(/log\.test\.ts:\d+:\d+/));
});

test('an error without a code has none in the log', () => {
  expect(failure(new Error(PASTED))).not.toHaveProperty('code');
});

describe('no word of the message gets into the log', () => {
  class PigeonError extends Error {
    override readonly name = 'PigeonError';
  }

  test.each([
    ['of an error', new Error(PASTED)],
    ['of several lines', new Error(`no room:\n${PASTED}\n\n${PASTED}`)],
    [
      'of a stack trace that somebody pasted',
      new Error(`it said\n    at ${PASTED} (kim.lee.js:1:2)\n    at kim.lee:3`),
    ],
    ['of an error of our own', new PigeonError(`    at ${PASTED}`)],
    ['of a cause', new Error('no room', { cause: new Error(PASTED) })],
    ['of several errors', new AggregateError([new Error(PASTED)], PASTED)],
    ['of JSON that is none', thrownBy(() => JSON.parse(PASTED))],
    ['of what was pasted and then put in other words', reworded(`it said\n    at ${PASTED}`, 'gone')],
    ['of what was pasted, of which one word was left', reworded(`it said no room\n    at ${PASTED}`, 'no')],
    ['of an error without a stack', Object.assign(new Error(PASTED), { stack: undefined })],
    ['of a text that was thrown', PASTED],
    ['of an object that was thrown', { message: PASTED }],
  ])('%s', (_, error) => {
    expect(JSON.stringify(failure(error))).not.toContain('kim.lee');
  });
});

test.each([
  ['a text', PASTED, 'string'],
  ['nothing', undefined, 'undefined'],
  ['an object', { message: PASTED }, 'object'],
])('of what is no error its type is told: %s', (_, thrown, error) => {
  expect(failure(thrown)).toEqual({ error });
});
