import type { ReasonPhrases } from './reason-phrases';

/** A scanner found malware in the message, or took an attachment for malware. */
export const VIRUSDETECTED: ReasonPhrases = {
  telling: [
    // several
    'virus detected',
    'virus found',
    'virus infected',
    'virus-infected',
    'due to virus',
    'contains a virus',
    'contained a virus',
    'carrying a virus',
    'has detected a virus',
    'prohibited virus',
    'message was infected',
    'message rejected … virus',
    'infected with',
    'malware',
    'contains malware',
    'malware detected',
    'eicar',
    // Zoho
    'virus … detected by zoho mail',
    // GoDaddy
    'ib705',
    // several, in other languages
    'вирус',
    'ウイルス',
    // several
    'refused by antivirus',
    'antivirus (virus',
    'virus … detected',
  ],
  vague: [
    // several
    'contains virus',
    'a virus was',
    'viruses',
    'infected message',
    'infected file',
    'infected attachment',
    'clamav',
  ],
};
