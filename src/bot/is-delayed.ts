import type { Ndr } from '../ndr/ndr';

/** Whether the report only says that delivery takes long: the server still tries for everybody it names. */
export function isDelayed({ recipients }: Ndr): boolean {
  return recipients.length > 0 && recipients.every(({ action }) => action === 'delayed');
}
