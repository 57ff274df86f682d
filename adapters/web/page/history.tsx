import type { Input } from './ask-server';
import { Section } from './section';

/** A report that was triaged in this tab. It is gone when the tab is. */
export interface PastReport {
  readonly number: number;
  readonly title: string;
  readonly input: Input;
}

interface HistoryProps {
  readonly past: readonly PastReport[];
  readonly current: number;
  readonly reopen: (report: PastReport) => void;
}

export function History({ past, current, reopen }: HistoryProps) {
  if (past.length === 0) return null;
  return (
    <Section level={2} class="history" title="In this tab">
      <ul>
        {past.map(report => (
          <li key={report.number}>
            <button
              type="button"
              class="quiet"
              aria-pressed={report.number === current}
              onClick={() => reopen(report)}
            >
              {report.title}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
