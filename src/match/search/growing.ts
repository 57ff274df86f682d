/** Numbers that are added one by one, in a typed array that grows. */
export interface Growing<Numbers> {
  readonly add: (value: number) => void;
  /** All that were added. */
  readonly all: () => Numbers;
}

const FIRST_LENGTH = 1024;

export function growingUint32(): Growing<Uint32Array> {
  let numbers = new Uint32Array(FIRST_LENGTH);
  let length = 0;
  return {
    add: value => {
      if (length === numbers.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length] = value;
      length += 1;
    },
    all: () => numbers.subarray(0, length),
  };
}
