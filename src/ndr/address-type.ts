/** An address with the type that Exchange, Outlook and MS Mail put before it. */
export interface TypedAddress {
  /** `SMTP`, `FAX`, `SMS`, `X400`, `MS`, `EX`, `CCMAIL`, … */
  readonly type: string;
  readonly address: string;
}

/** Types that connectors and gateways of Exchange and MS Mail register; others are words with a colon. */
const TYPES =
  'SMTP|FAX|SMS|MOBILE|X400|X\\.400|MS|MSMAIL|EX|CCMAIL|NOTES|GWISE|PROFS|SNADS|TELEX|RFAX|MAPIPDL';
const TYPED = new RegExp(`(?:^|[\\s([<'"])(${TYPES}):\\s?([^\\s\\])>'"]{1,256})`, 'i');
/** In brackets an address may hold spaces: `[FAX:Karl Meier@+49 (171) 020225]`. */
const BRACKETED = new RegExp(`\\[(${TYPES}):\\s?([^[\\]\\n]{1,256})\\]`, 'i');
/** A distinguished name of the Exchange directory: `/o=Org/ou=Site/cn=Recipients/cn=Alias`. */
const DISTINGUISHED_NAME = /\/o=[^/\n<>@]{1,64}(?:\/[a-z]{1,3}=[^/\n<>@]{1,64}){2,8}/i;
/** Exchange wraps foreign addresses for SMTP: `IMCEAFAX-…@…`, `IMCEAEX-_O=…@…`. */
const ENCAPSULATED = /^IMCEA(EX|FAX|SMS|X400|MS|CCMAIL|NOTES|INVALID|PROFS|SMTP)-/i;

/** The first address with a type in a text: `[FAX:0171 020225]`, `(SMTP:a@b.example)`, a distinguished name. */
export function typedAddressIn(text: string): TypedAddress | null {
  const typed = BRACKETED.exec(text) ?? TYPED.exec(text);
  if (typed) return { type: tidyType(typed[1] as string), address: typed[2] as string };
  const name = DISTINGUISHED_NAME.exec(text);
  return name ? { type: 'EX', address: name[0].trimEnd() } : null;
}

/** The type of an address as written. */
export function addressTypeOf(address: string): string | null {
  const encapsulated = ENCAPSULATED.exec(address);
  if (encapsulated) return (encapsulated[1] as string).toUpperCase();
  if (/^\/o=/i.test(address)) return 'EX';
  if (/^\/?c=|;a=/i.test(address)) return 'X400';
  return address.includes('@') ? 'SMTP' : null;
}

function tidyType(type: string): string {
  return type.toUpperCase().replace('.', '');
}
