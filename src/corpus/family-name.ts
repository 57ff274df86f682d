/** What a family of articles is called; one without a name of its own by that of its folder. */
export function familyName(family: string): string {
  return NAMES[family] ?? family;
}

const NAMES: Readonly<Record<string, string>> = {
  'exchange-5.5': 'Exchange 5.5',
  general: 'Reasons in general',
  'ms-mail': 'Microsoft Mail',
  outlook: 'Outlook',
};
