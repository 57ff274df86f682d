import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { createMetrics } from '../src/metrics';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string };
}

const running = readFileSync(join(dirname(bundledCorpus()), 'RUNNING.md'), 'utf8');
const [, yaml = ''] = /^```yaml\n(.*?)^```/ms.exec(running) ?? [];
const rules: readonly Rule[] = parse(yaml).groups.flatMap(({ rules }: { rules: Rule[] }) => rules);

/** What Prometheus knows of each target by itself. */
const OF_PROMETHEUS = ['up'];
/** A histogram is asked for by these endings. */
const NAMES = /\b(up|(?:ndr|process|nodejs)_\w+?)(?:_bucket|_count|_sum)?\b(?=[{[\s>=)])/g;

async function metricNames(): Promise<readonly string[]> {
  const text = await createMetrics().text();
  return [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name);
}

const asked = rules.flatMap(({ expr }) => [...expr.matchAll(NAMES)].map(([, name = '']) => name));

test('there are rules', () => {
  expect(rules.length).toBeGreaterThan(10);
});

test('every metric that a rule asks for exists', async () => {
  const known = [...OF_PROMETHEUS, ...(await metricNames())];
  expect(asked.filter(name => !known.includes(name))).toEqual([]);
});

test('every metric of the bot has a rule', async () => {
  const ours = (await metricNames()).filter(name => name.startsWith('ndr_'));
  expect(ours.filter(name => !asked.includes(name))).toEqual([]);
});

test.each(rules.map(rule => [rule.alert, rule] as const))(
  'the rule %s says how urgent it is, what happened and what to do',
  (_, { expr, labels, annotations: { summary, description } }) => {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(summary).toMatch(/^[A-Z].*\w$/);
    expect(description).toMatch(/\.$/);
    expect(expr).toMatch(/[<>=]/);
  },
);
