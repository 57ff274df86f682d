import type { Signals } from '../article';
import type { Outline } from './outline';

export function drawSignals(_outline: Outline): Signals {
  return { statusCodes: [], replyCodes: [], events: [], phrases: [], addressTypes: [], reporters: [] };
}
