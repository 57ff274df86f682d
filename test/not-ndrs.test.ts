import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../src/ndr/read-report';
import { messageIn } from './message-in';

const NOT_NDRS = join(__dirname, 'not-ndrs');
const LEAST_SAMPLES = 30;

const samples = readdirSync(NOT_NDRS);

test('there are samples', () => {
  expect(samples.length).toBeGreaterThanOrEqual(LEAST_SAMPLES);
});

test.each(samples)('%s is no NDR', async sample => {
  const { ndr } = await readReport(messageIn(join(NOT_NDRS, sample)));
  expect(ndr).toBeNull();
});
