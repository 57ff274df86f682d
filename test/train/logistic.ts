/** What logistic regression learns from. */
export interface Example {
  /** All of the same length. */
  readonly values: readonly number[];
  readonly isRight: boolean;
  /** How much it counts next to others. */
  readonly weight: number;
  /** Log-odds that are added to those of the values: what else is known of it. */
  readonly known: number;
}

/** Weights of the values, and of none. */
export interface Logistic {
  readonly none: number;
  readonly weights: readonly number[];
}

const ROUNDS = 50;

/** Keeps weights small of which the examples tell little. */
const RIDGE = 0.3;

/** The weights under which the examples are likeliest, by Newton's method with a ridge. */
export function learn(examples: readonly Example[]): Logistic {
  const size = (examples[0]?.values.length ?? 0) + 1;
  let all = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = solve(slopeAndCurve(examples, all));
    all = all.map((weight, i) => weight + (step[i] as number));
  }
  const [none = 0, ...weights] = all;
  return { none, weights };
}

export function probability(
  { none, weights }: Logistic,
  { values, known }: Pick<Example, 'values' | 'known'>,
): number {
  const logOdds = values.reduce((sum, value, i) => sum + value * (weights[i] as number), none + known);
  return 1 / (1 + Math.exp(-logOdds));
}

/** The curve of the likelihood, a row for each weight, with its slope as the last column. */
function slopeAndCurve(examples: readonly Example[], all: readonly number[]): number[][] {
  const [none = 0, ...weights] = all;
  const rows = all.map((weight, i) => {
    const row = new Array<number>(all.length + 1).fill(0);
    if (i > 0) {
      row[i] = RIDGE;
      row[all.length] = -RIDGE * weight;
    }
    return row;
  });
  for (const example of examples) {
    const { values, isRight, weight } = example;
    const p = probability({ none, weights }, example);
    const inputs = [1, ...values];
    inputs.forEach((input, i) => {
      const row = rows[i] as number[];
      row[all.length] = (row[all.length] as number) + weight * ((isRight ? 1 : 0) - p) * input;
      inputs.forEach((other, j) => {
        row[j] = (row[j] as number) + weight * p * (1 - p) * input * other;
      });
    });
  }
  return rows;
}

/** Gauss and Jordan, with the largest pivot. */
function solve(rows: number[][]): readonly number[] {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(rows, row, column)) > Math.abs(at(rows, pivot, column))) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = at(rows, row, column) / at(rows, column, column);
      rows[row] = (rows[row] as number[]).map((value, i) => value - factor * at(rows, column, i));
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] as number;
}
