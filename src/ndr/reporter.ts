/** Systems that write non-delivery reports. */
export const REPORTERS = [
  'exchange-online',
  'exchange-server',
  'exchange-2003',
  'exchange-5.5',
  'ms-mail',
  'outlook',
  'outlook.com',
  'gmail',
  'google-groups',
  'yahoo',
  'icloud',
  'zoho',
  'mail.ru',
  'yandex',
  'gmx',
  'amazon-ses',
  'amazon-workmail',
  'sendgrid',
  'powermta',
  'mimecast',
  'proofpoint',
  'messagelabs',
  'mcafee',
  'mailmarshal',
  'barracuda',
  'amavis',
  'interscan',
  'm-filter',
  'postfix',
  'exim',
  'sendmail',
  'qmail',
  'courier',
  'opensmtpd',
  'dragonfly',
  'messaging-server',
  'notes',
  'groupwise',
  'hmailserver',
  'mailman',
  'mailgun',
  'imail',
  'apache-james',
  'mailfoundry',
  'mxlogic',
  'ezweb',
  'nttdocomo',
  'facebook',
] as const;

export type Reporter = (typeof REPORTERS)[number];

/** What a report is recognised by. */
export interface ReporterClues {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  readonly reportingMta: string;
  /** The program that says it wrote the message (`X-Mailer`). */
  readonly mailer: string;
}

interface Sign {
  readonly reporter: Reporter;
  readonly from?: RegExp;
  readonly subject?: RegExp;
  readonly body?: RegExp;
  /** Stands in the body as well. */
  readonly beside?: RegExp;
  readonly mta?: RegExp;
  readonly mailer?: RegExp;
}

/** The first row of which every given pattern is there names the reporter: the telling ones stand first. */
const SIGNS: readonly Sign[] = [
  { reporter: 'google-groups', body: /groups\.google\.com\/support|the group you tried to contact/ },
  { reporter: 'amazon-workmail', body: /awsapps\.com|\bAmazon WorkMail\b/ },
  { reporter: 'amazon-ses', from: /amazonses\.com|sns\.amazonaws\.com/i },
  { reporter: 'amazon-ses', body: /amazonses\.com|"notificationType"\s?:\s?"Bounce"/ },
  { reporter: 'sendgrid', body: /automatically generated message from SendGrid/i },
  {
    reporter: 'ms-mail',
    body: /intended MS Mail\b|Microsoft Mail: NDR|MS Mail Connector Interchange|MSExchangeMSMI/,
  },
  { reporter: 'exchange-5.5', body: /MSEXCH:(?:IMS|MSExchangeMTA)|MSEXCH:/ },
  { reporter: 'hmailserver', body: /\bhMailServer\b/ },
  { reporter: 'mailman', body: /as received by Mailman|\bmailman-owner@/ },
  { reporter: 'mailgun', body: /"recipient-domain"\s?:/ },
  { reporter: 'outlook', body: /None of your e-mail accounts could send to this recipient/i },
  { reporter: 'outlook.com', from: /@(?:hotmail|outlook|live)\.com(?![\w.-])/i },
  { reporter: 'exchange-online', body: /\[Hostname=\w{1,40}\.\w{1,20}\.prod\.outlook\.com\]/i },
  { reporter: 'exchange-online', mta: /\.(?:prod|protection)\.outlook\.com$/i },
  {
    reporter: 'exchange-online',
    body: /\bSent by:\s{1,4}[\w.-]{1,250}\.outlook\.com\b|Sent by (?:Office|Microsoft) 365|Enviado por Office 365|Gesendet (?:von|durch) (?:Office|Microsoft) 365|\t(?:Office|Microsoft) 365\t|For more information and additional tips to fix this issue, see Fix email delivery/,
  },
  {
    reporter: 'exchange-server',
    body: /Sent by Microsoft Exchange Server 20|Microsoft Exchange (?:will not|n'effectuera|versucht|no volverá)|Generating server|Serveur de génération|Generierender Server|Servidor (?:generador|de geração|de origem)|Generando servidor/,
  },
  // Both products write these texts: the host beside them tells whose they are.
  {
    reporter: 'exchange-online',
    body: /\b(?:RESOLVER|STOREDRV|SMTPSEND|QUEUE|ROUTING|APPROVAL)\.\w/,
    beside: /\.(?:prod|protection)\.outlook\.com\b/i,
  },
  { reporter: 'exchange-server', body: /\b(?:RESOLVER|STOREDRV)\./, mta: /\S/ },
  { reporter: 'exchange-server', body: /Diagnostic information for administrators/ },
  { reporter: 'exchange-2003', body: /Your message did not reach some or all of the intended recipients/i },
  { reporter: 'gmail', from: /@(?:googlemail|google|gmail)\.com(?![\w.-])/i },
  { reporter: 'gmail', body: /<mailer-daemon@googlemail\.com>/i },
  {
    reporter: 'gmail',
    body: /Technical details of permanent failure|Google tried to deliver your message|\*\* Address not found \*\*|\*\* (?:Message (?:not delivered|blocked|too large)|Delivery incomplete) \*\*|Gmail will retry for|^Message (?:not delivered|blocked|too large)$|Your message wasn't delivered to \S{3,320} because/im,
  },
  // Headlines of Gmail's reports in its languages: address not found, message blocked, message not delivered.
  {
    reporter: 'gmail',
    body: /^(?:Adresse nicht gefunden|Adresse introuvable|No se ha encontrado la dirección|Endereço não encontrado|Indirizzo non trovato|Адрес не найден|アドレス不明|找不到地址|邮件遭到屏蔽|郵件遭到封鎖|تم حظر الرسالة|لم يتم العثور على العنوان|पता नहीं मिला|Δεν βρέθηκε η διεύθυνση|Η διεύθυνση δεν βρέθηκε|Nachricht blockiert|Message bloqué|Mensaje bloqueado|Mensagem bloqueada|Сообщение заблокировано)\s*$/mu,
  },
  { reporter: 'yahoo', from: /yahoo/i },
  { reporter: 'mail.ru', from: /@(?:corp\.)?mail\.ru(?![\w.-])/i },
  { reporter: 'yandex', from: /yandex/i },
  { reporter: 'zoho', from: /zoho/i },
  { reporter: 'gmx', from: /@(?:[\w-]{1,63}\.){0,4}(?:gmx\.(?:com|net|de)|web\.de)(?![\w.-])/i },
  { reporter: 'facebook', from: /facebook/i },
  { reporter: 'ezweb', from: /@(?:[\w-]{1,63}\.){0,4}(?:ezweb\.ne\.jp|au\.com)(?![\w.-])/i },
  { reporter: 'nttdocomo', from: /@(?:[\w-]{1,63}\.){0,4}docomo\.ne\.jp(?![\w.-])/i },
  { reporter: 'messagelabs', body: /Symantec Email Security\.cloud|messagelabs\.com/i },
  { reporter: 'messagelabs', from: /messagelabs/i },
  { reporter: 'mimecast', subject: /\[Postmaster\] Email Delivery Failure/i },
  { reporter: 'mimecast', from: /mimecast/i },
  { reporter: 'proofpoint', from: /pphosted|proofpoint|ppe-hosted/i },
  { reporter: 'mcafee', body: /--- The following addresses had delivery problems ---|McAfee/ },
  { reporter: 'mailmarshal', body: /MailMarshal|^The following recipients were affected:/m },
  { reporter: 'barracuda', body: /Barracuda (?:Spam|Email|Networks)/i },
  { reporter: 'amavis', from: /^"?Content-filter at /i },
  { reporter: 'amavis', body: /amavisd|was considered unsolicited bulk e-mail/i },
  { reporter: 'interscan', body: /InterScan|Trend ?Micro/i },
  { reporter: 'm-filter', body: /m-FILTER|-------server message/ },
  { reporter: 'dragonfly', body: /DragonFly Mail Agent/ },
  { reporter: 'opensmtpd', body: /OpenSMTPD|Hi!\s+This is the MAILER-DAEMON, please DO NOT REPLY/ },
  { reporter: 'courier', body: /running the Courier mail server/ },
  { reporter: 'apache-james', body: /This is the James mail server|org\.apache\.james/i },
  { reporter: 'qmail', body: /This is the qmail-send program|\bqmail-send\b/i },
  {
    reporter: 'messaging-server',
    body: /This report relates to a message you sent with the following header fields/,
  },
  {
    reporter: 'postfix',
    body: /This is the (?:Postfix program|mail system) at host|\(Postfix\)|(?:The )?Postfix program/i,
  },
  { reporter: 'postfix', body: /\bpostfix\/(?:smtp|bounce|local|smtpd|lmtp|pipe|qmgr|cleanup)\[\d/ },
  {
    reporter: 'postfix',
    subject: /Undelivered Mail Returned to Sender|Delayed Mail \(still being retried\)/i,
  },
  {
    reporter: 'exim',
    body: /This message was created automatically by (?:mail delivery software|the SMTP relay)|SMTP error from remote mail server after|A message that you sent could not be delivered to (?:one or more|all) of its/i,
  },
  {
    reporter: 'sendmail',
    body: /The following addresses had (?:permanent fatal|transient non-fatal) errors|----- Transcript of session follows|\.\.\. while talking to/,
  },
  { reporter: 'notes', subject: /^DELIVERY FAILURE: / },
  { reporter: 'notes', mailer: /Lotus (?:Notes|Domino)|HCL Domino/i },
  {
    reporter: 'notes',
    body: /Lotus (?:Notes|Domino|SMTP MTA)|HCL (?:Notes|Domino)|Domino Directory|-------\s+Failure Reasons\s+-{4,}/i,
  },
  { reporter: 'groupwise', body: /GroupWise/i },
  {
    reporter: 'imail',
    body: /Invalid final delivery userid|User mailbox exceeds allowed size|Body of message generated response/,
  },
  { reporter: 'mailfoundry', body: /This has been a permanent failure\.\s+No further delivery attempts/i },
  { reporter: 'mxlogic', body: /Included is a copy of the message header/i },
  {
    reporter: 'powermta',
    body: /PowerMTA|Hello, this is the mail server on \S{1,255}\s+I am sending you this message to inform you on the delivery status/i,
  },
  { reporter: 'icloud', from: /@(?:[\w-]{1,63}\.){0,4}icloud\.com(?![\w.-])|@(?:me|mac)\.com(?![\w.-])/i },
  {
    reporter: 'exchange-server',
    subject:
      /^(?:Undeliverable|Unzustellbar|Non remis|No se puede entregar|Não foi possível entregar|Non recapitabile|Onbestelbaar|Не удается доставить|配信不能|无法传递)\s?[:：]/i,
  },
];

/** The system that wrote a report; null where none of its marks are there. */
export function readReporter(clues: ReporterClues): Reporter | null {
  return SIGNS.find(sign => shows(sign, clues))?.reporter ?? null;
}

/** A person's address tells where they have their mail, and not what wrote the report that they forward. */
const SYSTEM = /mailer-?daemon|postmaster|no-?reply|mail delivery|administrator|content-filter|^<>$/i;

function shows(sign: Sign, clues: ReporterClues): boolean {
  return (
    (!sign.from || (sign.from.test(clues.from) && SYSTEM.test(clues.from))) &&
    (!sign.subject || sign.subject.test(clues.subject)) &&
    (!sign.body || sign.body.test(clues.body)) &&
    (!sign.beside || sign.beside.test(clues.body)) &&
    (!sign.mta || sign.mta.test(clues.reportingMta)) &&
    (!sign.mailer || sign.mailer.test(clues.mailer))
  );
}
