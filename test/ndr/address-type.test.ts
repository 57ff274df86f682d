import { addressTypeOf, typedAddressIn } from '../../src/ndr/address-type';

test.each([
  ['a fax number in brackets', "'Carl' on 2/3/2006 [FAX:0171020225]", 'FAX', '0171020225'],
  ['a text message', 'could not be reached: [SMS:+447700900123]', 'SMS', '+447700900123'],
  ['an SMTP address', '(SMTP:anna@example.com)', 'SMTP', 'anna@example.com'],
  ['an MS Mail address', 'MS:NET/PO/JSMITH failed', 'MS', 'NET/PO/JSMITH'],
  ['an X.400 address', 'X400:c=US;a=;p=EXAMPLE;s=Smith', 'X400', 'c=US;a=;p=EXAMPLE;s=Smith'],
  ['the spelling X.400', 'X.400:c=US;a=;p=EXAMPLE', 'X400', 'c=US;a=;p=EXAMPLE'],
  ['a type in lower case', '<fax:0171020225>', 'FAX', '0171020225'],
  ['a cc:Mail address', 'CCMAIL:Smith_John', 'CCMAIL', 'Smith_John'],
  ['a GroupWise address', 'GWISE:example.po.smith', 'GWISE', 'example.po.smith'],
  [
    'a distinguished name',
    'IMCEAEX: /o=Example/ou=First/cn=Recipients/cn=jsmith',
    'EX',
    '/o=Example/ou=First/cn=Recipients/cn=jsmith',
  ],
  [
    'a distinguished name before a lone @',
    '550 5.1.1 /o=Example/ou=First/cn=Meeting Room 4 @',
    'EX',
    '/o=Example/ou=First/cn=Meeting Room 4',
  ],
  [
    'a distinguished name in angle brackets',
    '550 5.1.1 </o=Example/ou=First/cn=Meeting Room 4>: unknown',
    'EX',
    '/o=Example/ou=First/cn=Meeting Room 4',
  ],
  ['the first of two', '[SMS:+447700900123] [FAX:0171020225]', 'SMS', '+447700900123'],
])('%s is read with its type', (_, text, type, address) => {
  expect(typedAddressIn(text)).toEqual({ type, address });
});

test.each([
  'Subject: lunch',
  'Reason: full',
  'items: 5',
  'the /o=Example part alone',
  'anna@example.com',
  'https://example.com/fax',
])('%j names no type', text => {
  expect(typedAddressIn(text)).toBeNull();
});

test.each([
  ['anna@example.com', 'SMTP'],
  ['IMCEAEX-_O=EXAMPLE_OU=FIRST_CN=RECIPIENTS_CN=JSMITH@example.com', 'EX'],
  ['IMCEAFAX-+2B49+2030@example.com', 'FAX'],
  ['imceams-NET_PO_JSMITH@example.com', 'MS'],
  ['IMCEAINVALID-jsmith@example.com', 'INVALID'],
  ['/O=EXAMPLE/OU=FIRST/CN=RECIPIENTS/CN=JSMITH', 'EX'],
  ['c=US;a=;p=EXAMPLE;o=Site;s=Smith', 'X400'],
  ['/c=DE/a=EXAMPLE/s=Schmidt', 'X400'],
  ['jsmith', null],
])('the address %s is of type %s', (address, type) => {
  expect(addressTypeOf(address)).toBe(type);
});
