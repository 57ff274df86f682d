import { learn, probability } from './logistic';

/** How often each of four kinds of text was right, of 100. */
const RIGHT: readonly (readonly [values: readonly number[], right: number])[] = [
  [[0, 0], 5],
  [[1, 0], 50],
  [[0, 1], 30],
  [[1, 1], 88],
];

const examples = RIGHT.flatMap(([values, right]) =>
  Array.from({ length: 100 }, (_, i) => ({ values, isRight: i < right, weight: 1, known: 0 })),
);

test('what was learnt is as sure as the examples were right', () => {
  const model = learn(examples);
  for (const [values, right] of RIGHT)
    expect(probability(model, { values, known: 0 })).toBeCloseTo(right / 100, 1);
});

test('an example counts as its weight says', () => {
  const halved = examples.map(example => ({ ...example, weight: example.isRight ? 1 : 0.1 }));
  expect(probability(learn(halved), { values: [1, 0], known: 0 })).toBeGreaterThan(0.8);
});

test('a value that is always the same is given no weight', () => {
  const { weights } = learn(examples.map(example => ({ ...example, values: [...example.values, 0] })));
  expect(weights[2]).toBeCloseTo(0);
});

test('what is known of an example beside its values is not learnt once more', () => {
  const known = examples.map(example => ({ ...example, known: example.values[0] === 1 ? 1 : 0 }));
  const [first = 0] = learn(examples).weights;
  expect(learn(known).weights[0]).toBeCloseTo(first - 1, 1);
});
