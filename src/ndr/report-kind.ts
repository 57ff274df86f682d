import type { SmtpAnswer } from './smtp-answer';
import type { RecipientStatus } from './delivery-status';
import { reasonInWords } from './read-reason';

/** What tells whether a message is a non-delivery report. */
export interface KindClues {
  readonly headers: ReadonlyMap<string, string>;
  readonly report: string;
  readonly statuses: readonly RecipientStatus[];
  readonly answers: readonly SmtpAnswer[];
  readonly namesRecipient: boolean;
  readonly namesMailEvent: boolean;
  /** Whether a returned message stands below the report. */
  readonly returnsMessage: boolean;
}

/** Whether the message says that a mail was not delivered, or not yet. */
export function isNonDelivery(clues: KindClues): boolean {
  if (clues.statuses.some(isFailure)) return true;
  if (clues.statuses.length > 0 && clues.statuses.every(isSuccess)) return false;
  if (isSomethingElse(clues)) return false;
  if (clues.headers.has('x-failed-recipients')) return true;
  const refused = clues.answers.some(answer => isRefusal(answer, clues.report));
  const bySystem = FROM_SYSTEM.test(clues.headers.get('from') ?? '');
  const subject = clues.headers.get('subject') ?? '';
  if (STOCK_SENTENCE.test(clues.report) || STOCK_SUBJECT.test(subject)) return true;
  if (refused) return true;
  if (clues.namesMailEvent && SPEAKS_OF_DELIVERY.test(clues.report)) return true;
  const announced = ANNOUNCED.test(subject) || ANNOUNCED.test(clues.report);
  if (bySystem) return announced || (clues.namesRecipient && saysWhy(clues.report));
  return ANNOUNCED.test(subject) && (clues.namesRecipient || clues.returnsMessage) && saysWhy(clues.report);
}

/** An event log says more of a mail system than what it could not deliver. */
const SPEAKS_OF_DELIVERY = /non-?\s?delivery|\bNDRs?\b|\bdeliver|\brecipient|\brout(?:e|ing)\b/i;

function isFailure({ action, status }: RecipientStatus): boolean {
  return action === 'failed' || action === 'delayed' || (!isSuccess({ action, status }) && /^[45]/.test(status ?? ''));
}

function isSuccess({ action, status }: Pick<RecipientStatus, 'action' | 'status'>): boolean {
  return action === 'delivered' || action === 'relayed' || action === 'expanded' || (action === null && /^2/.test(status ?? ''));
}

const FROM_SYSTEM =
  /mailer-daemon|postmaster|mail delivery|mail administrator|delivery (?:sub)?system|mail system|mdaemon|système de messagerie|system administrator|systemadministrator|microsoft outlook|^<>$|mail-daemon|maildaemon|no-reply@sns\.amazonaws\.com/i;

/** Subjects that only mail systems write. */
const STOCK_SUBJECT =
  /delivery status notification \((?:failure|delay)\)|^undelivered mail returned to sender|^mail delivery failed: returning message|^delayed mail \(still being retried\)|^loop alert:|^\[postmaster\] email delivery failure/i;

/** Sentences that only reports of non-delivery hold, with the systems that write them. */
const STOCK_SENTENCE = new RegExp(
  [
    // Exim, Postfix, Sendmail, qmail, Courier
    'a message that you (?:have )?sent (?:could not be delivered|contained one or more recipient addresses that were)',
    'could not\\s+be\\s+(?:be\\s+)?delivered to one or more (?:recipients|destinations)',
    'the following addresses had (?:permanent fatal errors|transient non-fatal errors|delivery problems)',
    "wasn't able to deliver your message to the following addresses",
    'your message to the following recipients cannot be delivered',
    'an error has occurred while attempting to deliver a message for',
    'a message is delayed for more than',
    'status=(?:bounced|deferred) \\(',
    // Exchange, Outlook, MS Mail
    'your message did not reach some or all of the intended recipients',
    'delivery has failed to these recipients',
    'the following recipient\\(s\\) could not be reached',
    'did not reach the following recipient\\(s\\)',
    'none of your e-mail accounts could send to this recipient',
    'invalid recipient\\(s\\) found in',
    'no mailbag (?:was )?(?:found )?on the ms mail connector',
    'unable to transfer\\s+diagnostic:?',
    'delivery to \\(?(?:smtp|ms|x400):[^\\n]{1,200}\\)? failed',
    'microsoft mail: ndr',
    "(?:no se (?:pudo|puede) entregar el mensaje a estos|fehler bei der zustellung an|échec de la remise (?:à|aux)|falha na entrega a estes|não foi possível entregar a mensagem a estes|impossibile recapitare il messaggio|не удалось доставить (?:сообщение )?следующим)",
    // Gmail, Yahoo, Amazon SES
    'delivery to the following recipients? (?:failed|has been delayed)',
    "your message (?:wasn't|couldn't be) delivered to",
    'we were unable to deliver your message to the following address',
    '"notificationtype"\\s?:\\s?"bounce"',
    // Oracle, GMX, Mimecast, Symantec, AMaViS, others
    'your message cannot be delivered to the following recipients',
    'unable to deliver (?:your )?message to(?: the following)?',
    'an email that you attempted to send to the following address could not be delivered',
    'was considered unsolicited bulk e-mail',
    'was undeliverable\\.',
  ].join('|'),
  'i',
);

/** Words that announce non-delivery, as a subject or in a sentence; ordinary people use them too. */
const ANNOUNCED =
  /undeliver|non-?delivery|(?:delivery|mail|message)\s(?:status notification \((?:failure|delay)\)|failed|failure|has failed|delayed|problem|error|has been delayed|is delayed)|returned mail|mail returned|returned to sender|failure notice|failure report|mail (?:system )?error|(?:could|can|was|were|is|were|cannot|couldn't|wasn't|can't)(?: ?not|n't)? (?:be )?(?:delivered|sent|reached)|not (?:be|been) (?:able to be )?delivered|unable to (?:deliver|send)|failed to (?:deliver|reach)|did not reach|delivery (?:to|of)[^\n]{0,200}(?:failed|delayed)|rejected|bounced|notice: mail delivery status|unzustellbar|nicht zugestellt|zustellung[^\n]{0,60}(?:fehlgeschlagen|nicht möglich|verzögert)|unzustellbarkeit|non remis|n'a pas (?:pu être|été) (?:remis|distribu|livr)|échec de la remise|no se (?:puede|pudo|ha podido) entregar|no (?:pudo|puede) ser entregado|não (?:foi|pôde) (?:possível |ser )?(?:entreg|entreg)|não entregue|impossibile (?:recapitare|consegnare)|non è stato (?:possibile|recapitato)|onbestelbaar|kan niet worden bezorgd|nelze doručit|nedoručiteln|nie można dostarczyć|niedostarcz|не доставлен|не может быть доставлен|не удалось доставить|не удается доставить|недоставк|δεν (?:ήταν δυνατή η παράδοση|παραδόθηκε)|αποτυχία παράδοσης|לא נמסרה|נכשלה|تعذر (?:تسليم|التسليم)|لم يتم تسليم|فشل التسليم|डिलीवर नहीं|वितरित नहीं|送信できません|配信できません|配信不能|届けることができません|お届けできません|エラーのため|送信に失敗|无法(?:投递|传递|送达|发送)|未能(?:投递|送达|传递)|無法(?:傳遞|傳送|送達|投遞)|退信|전달(?:되지|할 수 없)|배달(?:되지|할 수 없)|teslim edilemedi|kunde inte levereras|kunne ikke leveres|kan ikke leveres|toimitus epäonnistui|nepavyko pristatyti|loop alert/iu;

/** Mail that resembles a report and is none: answers of people away, receipts, complaints, digests, tickets. */
function isSomethingElse({ headers, report, answers }: KindClues): boolean {
  const subject = headers.get('subject') ?? '';
  if (/^auto-replied/i.test(headers.get('auto-submitted') ?? '') && !FROM_SYSTEM.test(headers.get('from') ?? '')) return true;
  if (/report-type="?(?:feedback-report|disposition-notification)/i.test(headers.get('content-type') ?? '')) return true;
  if (OTHER_SUBJECT.test(subject)) return true;
  return OTHER_SENTENCE.test(report) && !answers.some(answer => isRefusal(answer, report));
}

const OTHER_SUBJECT =
  /^\W{0,6}(?:(?:re|fwd?|aw|wg)\s?:\s?)?(?:automatic reply|auto(?:matic|matische)?[ -]?(?:reply|response|respons|antwort)|out of (?:the )?office|abwesenheitsnotiz|réponse automatique|absence du bureau|respuesta automática|risposta automatica|resposta automática|автоответ|自動応答|自动回复|自動回覆|automatisch antwoord|frånvaro|read:|not read:|delivered:|relayed:|gelesen:|lu ?:|accepted:|declined:|tentative:|message recall|recall:|successful mail delivery report|delivery status notification \((?:success|relay)\)|abuse report|complaint about|report domain:|dmarc|out of office|oof)/iu;

const OTHER_SENTENCE =
  /was read on|was deleted without being read|(?:has been|was)(?: successfully)? delivered to the (?:following|destination)|successfully delivered|this is an? (?:[\w-]{1,20} )?(?:email )?(?:abuse|spam|authentication[ -]failure|spf\/dkim[^\n]{0,40}) report for|email abuse report|"notificationtype"\s?:\s?"(?:delivery|complaint)"|placed in your (?:personal )?quarantine|is being held until|awaits moderator approval|would like to recall the message|aggregate (?:dmarc|tls) report|i am out of (?:the )?office|i'm out of (?:the )?office|bin (?:ich )?(?:bis|vom|ab)[^\n]{0,60}(?:nicht im büro|abwesend)|unsubscribe from the message/i;

/** What stands before an answer on its line: nothing but quoting, or words that announce what a server said. */
const QUOTES_AN_ANSWER = /^[\s>#*"'<-]*$|(?::|<<<|;)\s{0,3}[(\"']{0,3}$|\b(?:said|returned|responded)\b\W{0,5}$/i;

/** An answer by which a server refuses, quoted as such and not mentioned in a sentence. */
function isRefusal({ replyCode, statusCode, text, start }: SmtpAnswer, report: string): boolean {
  if (!/^[45]/.test(replyCode ?? statusCode ?? '')) return false;
  const ahead = report.slice(report.lastIndexOf('\n', start - 1) + 1, start);
  if (!QUOTES_AN_ANSWER.test(ahead) || replyCode === null) return false;
  if (isQuestion(text)) return false;
  return text !== '' && (saysWhy(text) || (replyCode !== null && statusCode !== null));
}

function isQuestion(text: string): boolean {
  return /\bmeans?\b.{0,20}\?|^\s*\?|^(?:and|or|mean|means|is|errors?\b).{0,60}\?/i.test(text);
}

function saysWhy(text: string): boolean {
  return reasonInWords(text) !== null;
}
