import type { AdapterWatch } from '../src/adapter';
import { createCapacity } from '../src/capacity';

/** A watch that keeps what it was told, by the name of the method; times are left out. */
export interface RecordedWatch extends AdapterWatch {
  readonly told: readonly (readonly unknown[])[];
}

export function recordedWatch(): RecordedWatch {
  const told: (readonly unknown[])[] = [];
  const keep =
    (name: string) =>
    (...parts: readonly unknown[]) => {
      told.push([name, ...parts]);
    };
  return {
    told,
    received: keep('received'),
    receivedAgain: keep('receivedAgain'),
    tookOver: keep('tookOver'),
    handled: () => keep('handled')(),
    callFailed: keep('callFailed'),
    limited: keep('limited'),
  };
}

/** Room for as much as the process has in production. */
export const roomy = () => createCapacity(() => {});
