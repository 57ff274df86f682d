import fc from 'fast-check';
import { maskAddress, maskNdr } from '../../src/bot/mask';
import { anNdr, aRecipient } from './an-ndr';

describe('an address keeps what tells who must act, and of the person two letters', () => {
  test.each([
    ['kim.lee@example.jp', 'k…e@example.jp'],
    ['abc@example.jp', 'a…c@example.jp'],
    ['ab@example.jp', 'a…@example.jp'],
    ['a@example.jp', '…@example.jp'],
    ['@example.jp', '…@example.jp'],
    ['KIM@[192.0.2.1]', 'K…M@[192.0.2.1]'],
    ['"kim lee"@example.jp', '"…"@example.jp'],
    ['"kim@home"@example.jp', '"…"@example.jp'],
    ['金田一@例え.jp', '金…一@例え.jp'],
    ['𝒦im𝒦@example.jp', '𝒦…𝒦@example.jp'],
    ['IMCEAEX-_O=EXAMPLE_OU=OFFICE_CN=KIM@example.jp', 'I…M@example.jp'],
  ])('of mail: %s is %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  test.each([
    ['c=jp;a= ;p=example;o=office;s=lee;g=kim;i=k', 'c=jp;a= ;p=example;o=office;s=l…e;g=k…m;i=…'],
    ['/c=jp/a=mail/p=example/s=lee/dda:rfc-822=kim(a)home', '/c=jp/a=mail/p=example/s=l…e/dda:rfc-822=k…e'],
    ['C=JP;P=EXAMPLE;S=LEE, JR;G=KIM', 'C=JP;P=EXAMPLE;S=L…R;G=K…M'],
    ['s=lee; g=kim; p=example', 's=l…e; g=k…m; p=example'],
    [`c=jp;s=${'lee'.repeat(100)}`, 'c=jp;s=l…e'],
  ])('of X.400: %s is %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  test.each([
    ['/o=Example/ou=Office/cn=Recipients/cn=KimL', '/o=Example/ou=Office/cn=R…s/cn=K…L'],
    ['OU=Office,CN=Kim', 'OU=Office,CN=K…m'],
    // Where the name ends, a comma does not tell: more of it is masked rather than less.
    ['CN=Lee\\, Kim,OU=Office', 'CN=L…e'],
  ])('of a directory: %s is %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  test.each([
    ['+81 3 1234 5678', '+…8'],
    ['Kim Lee@+81 (3) 1234-5678', 'K…e@+…8'],
    ['EXAMPLE/OFFICE/KIM', 'E…M'],
  ])('of fax and MS Mail: %s is %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

describe('the server’s own words', () => {
  const said = (diagnosticCode: string, ...addresses: (string | null)[]) =>
    maskNdr(anNdr({ diagnosticCode, recipients: addresses.map(address => aRecipient({ address })) }))
      .diagnosticCode;

  test.each([
    ['the recipient’s', '550 <kim.lee@example.jp>: unknown', '550 <k…e@example.jp>: unknown'],
    ['another spelling of it', '550 KIM.LEE@Example.JP unknown', '550 K…E@Example.JP unknown'],
    ['somebody else’s', '550 sam@example.org may not send', '550 s…m@example.org may not send'],
    ['a longer one', '550 park-kim.lee@example.jp unknown', '550 p…e@example.jp unknown'],
    ['one behind an ellipsis', '550 …sam@example.org', '550 …s…m@example.org'],
    ['one behind another', '550 to=@sam@example.org', '550 t…=@s…m@example.org'],
    ['one between Japanese words', '宛先sam@example.org不明', '宛先s…m@example.org不明'],
  ])('mask an address: %s', (_, text, masked) => {
    expect(said(text, 'kim.lee@example.jp')).toBe(masked);
  });

  test.each([
    ['550 unknown user kim.lee', '550 unknown user k…e'],
    ['550-Kim.Lee: unknown', '550-K…e: unknown'],
    ['550 no mailbox “kim.lee”.', '550 no mailbox “k…e”.'],
    ['ユーザーkim.leeは存在しません', 'ユーザーk…eは存在しません'],
    ['550 User unknown: sam.park', '550 User unknown: s…k'],
    ['550 unknown user: "sam"', '550 unknown user: "s…m"'],
  ])('mask the bare local part as a word: %s', (text, masked) => {
    expect(said(text, 'kim.lee@example.jp')).toBe(masked);
  });

  test.each([
    ['part of a longer word', '550 no kim.leeds', 'kim.lee@example.jp'],
    ['the end of a longer word', '550 no joakim.lee', 'kim.lee@example.jp'],
    ['the name of a server', '550 kim.lee.example.jp refused', 'kim.lee@example.jp'],
    ['one letter', '550 a box is full', 'a@example.jp'],
  ])('keep a local part that is %s', (_, text, address) => {
    expect(said(text, address)).toBe(text);
  });

  test.each([
    [
      'mx.acme.example says: acme@acme.example and acme unknown',
      'mx.acme.example says: a…e@acme.example and a…e unknown',
    ],
    ['acme@acme: no such mailbox', 'a…e@acme: no such mailbox'],
    ['acme-corp.example refused acme', 'acme-corp.example refused a…e'],
  ])('keep the domain, also where the local part is the same word: %s', (text, masked) => {
    expect(said(text, 'acme@acme.example')).toBe(masked);
  });

  test('mask the longer of two recipients first', () => {
    expect(
      said('550 no mailbox kim-leeds, no mailbox leeds', 'leeds@example.jp', 'kim-leeds@example.jp'),
    ).toBe('550 no mailbox k…s, no mailbox l…s');
  });

  test.each([
    ['/o=Example/cn=Kim', 'no such object: /O=EXAMPLE/CN=KIM.', 'no such object: /O=EXAMPLE/CN=K…M.'],
    ['Kim Lee@+81 (3) 12', 'FAX:Kim Lee@+81 (3) 12 is busy', 'FAX:K…e@+…2 is busy'],
    ['kim(lee)abc@example.jp', '550 <kim(lee)abc@example.jp>', '550 <k…c@example.jp>'],
    // `$&` would stand for the address itself if the mask were a pattern of a replacement.
    ['o=$&;s=lee', 'unknown: o=$&;s=lee', 'unknown: o=$&;s=l…e'],
  ])('mask an address that only its recipient tells from text: %s', (address, text, masked) => {
    expect(said(text, address)).toBe(masked);
  });

  test('stay as they are where nobody is named', () => {
    expect(said('552 5.2.2 mailbox full', null)).toBe('552 5.2.2 mailbox full');
  });
});

test('each recipient is masked, and a missing address stays missing', () => {
  const recipients = [
    aRecipient({ address: 'kim@example.org', statusCode: '5.2.2' }),
    aRecipient({ address: null }),
  ];
  const masked = maskNdr(anNdr({ recipients, reportingMta: 'mx.example.org' }));
  expect(masked).toEqual(
    anNdr({
      recipients: [
        aRecipient({ address: 'k…m@example.org', statusCode: '5.2.2' }),
        aRecipient({ address: null }),
      ],
      reportingMta: 'mx.example.org',
    }),
  );
});

describe('whatever the report says', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'kim',
      'lee',
      '.',
      '@',
      '…',
      ' ',
      ';',
      '/',
      'cn=',
      's=',
      '"',
      '+81',
      'example.jp',
      '$&',
      '𝒦',
      '金',
    ),
    fc.string({ maxLength: 3 }),
  );
  const words = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
  const ndr = fc
    .record({ addresses: fc.array(fc.option(words), { minLength: 1, maxLength: 3 }), diagnosticCode: words })
    .map(({ addresses, diagnosticCode }) =>
      anNdr({ diagnosticCode, recipients: addresses.map(address => aRecipient({ address })) }),
    );

  test('masking twice changes nothing more', () => {
    fc.assert(
      fc.property(ndr, report => {
        const once = maskNdr(report);
        expect(maskNdr(once)).toEqual(once);
      }),
    );
  });

  const localPart = fc.stringMatching(/^[a-z]{4}[a-z.+_-]{0,8}[a-z]$/);

  test('a recipient is not found in it any more', () => {
    fc.assert(
      fc.property(localPart, words, words, (local, before, behind) => {
        const address = `${local}@example.jp`;
        const report = anNdr({
          recipients: [aRecipient({ address })],
          diagnosticCode: `${before} <${address}> ${local}: ${behind}`,
        });
        expect(JSON.stringify(maskNdr(report))).not.toContain(local);
      }),
    );
  });
});
