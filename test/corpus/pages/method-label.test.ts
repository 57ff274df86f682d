import { labelIn, labelOf } from '../../../src/corpus/pages/method-label';

test.each([
  ['Method 1: Give the pigeons a rest.', 'Method 1', 'Give the pigeons a rest.'],
  ['WORKAROUND #2 - Fly at night.\nOr at dawn.', 'Workaround 2', 'Fly at night.\nOr at dawn.'],
  ['Option b) Walk', 'Option B', 'Walk'],
  ['Method One', 'Method one', ''],
])('a paragraph that begins with the name of a method is taken apart: %j', (paragraph, label, rest) => {
  expect(labelIn(paragraph)).toEqual({ label, rest });
});

test.each(['Methods of transport', 'Method 1 is slower than a pigeon', 'The method 1: walk'])(
  'a sentence that only speaks of one is none: %j',
  paragraph => {
    expect(labelIn(paragraph)).toBeNull();
  },
);

test.each([
  ['Method 2: By night', 'Method 2, By night'],
  ['More Information', ''],
  ['Resting the pigeons:', 'Resting the pigeons'],
])('a heading %j names its steps %j', (heading, label) => {
  expect(labelOf(heading)).toBe(label);
});
