import type { ReasonPhrases } from './reason-phrases';

/** The message is larger than the receiving system takes. */
export const MESGTOOBIG: ReasonPhrases = {
  telling: [
    // several
    'message too big',
    'message is too big',
    'message too large',
    'message is too large',
    'message was too large',
    'message too long',
    'message is too long',
    'mail too big',
    'mail is too big',
    'mail is too large',
    'mail size exceeds',
    'mail size limit',
    'message file too big',
    'file attached is too big',
    'message exceeds',
    'message larger than',
    'this message is larger than',
    'larger than … limit',
    'message size exceeds',
    'message size … too',
    'message length exceeds maximum size',
    'message length exceeds administrative limit',
    'exceeds size limit',
    'exceeds the size limit',
    'size limit exceeded',
    'exceeds maximum message size',
    'exceeds the maximum message size',
    'exceeds maximum allowed size',
    'exceeded maximum inbound message size',
    'maximum message size exceeded',
    'max message size exceeded',
    'max … message size',
    'size of … exceeds',
    // several, of the header alone
    'message header size exceeds limit',
    'message header size, or … too',
    // Mimecast
    'maximum email size exceeded',
    // Gmail
    "exceeded google's message size limits",
    // Exchange
    'larger than the current system limit',
    'resolver.rst.sendsizelimit',
    // several, in other languages
    'nachricht zu groß',
    'message trop volumineux',
    'mensaje … demasiado grande',
    'сообщение слишком большое',
    'サイズ … 超え',
    'メールサイズ',
  ],
  vague: [
    // several
    'is too long',
  ],
};
