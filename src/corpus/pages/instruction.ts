/** Verbs with which the archive's steps begin, the frequent ones first; from the numbered steps of its Exchange pages. */
const VERBS = new Set(
  (
    'click double-click right-click select type open run use start restart stop install reinstall uninstall remove delete ' +
    'add change set obtain contact apply upgrade update download create configure copy move rename replace restore back ' +
    'press enter choose point expand locate find verify check ensure make quit close exit save edit modify disable enable ' +
    'reduce increase turn switch insert place put go view note repeat reboot log connect disconnect clear drag drop browse ' +
    'extract expand decompress compile link rebuild build define declare specify assign allow deny grant give take keep ' +
    'leave avoid try test send resend reply forward print execute perform follow complete do reset refresh reload register ' +
    'unregister mark right navigate scroll highlight search look read see review compare examine determine identify monitor ' +
    'watch wait consider call ask tell inform notify request submit export import synchronize replicate migrate convert ' +
    'format partition defragment repair recover rerun retry rewrite unload load mount dismount map attach detach include ' +
    'exclude append write overwrite erase purge empty shut boot cancel confirm accept ignore skip proceed continue begin end ' +
    'finish activate deactivate unlock lock share unshare publish bind unbind join name label sort filter resolve correct fix ' +
    'adjust decrease lower raise limit restrict extend shorten upload transfer paste cut undo deselect uncheck hold tap plug ' +
    'unplug swap substitute wrap group ungroup minimize maximize resize position limit calculate recalculate query troubleshoot ' +
    'validate authenticate authorize assign revoke renew purchase order buy get bring pass issue invoke declare initialize ' +
    'implement put purge rely prevent eliminate upgrade redirect route reroute stagger schedule distribute deploy ' +
    'count rest feed pull push read write hit touch merge split combine decide let'
  ).split(' '),
);

/** What may stand before the verb: courtesy, order, and where or when. */
const BEFORE_THE_VERB =
  /^(?:(?:please|just|then|next|finally|first|second|third|now|also|or|and|otherwise|instead|alternatively|simply|either|do not|don't|never|always|manually|carefully),? )+/i;
const CIRCUMSTANCE =
  /^(?:to|if|when|once|in|on|at|from|under|for|after|before|with|as|by|using|within|while|because|since|until|where|unless|depending) [^,.]{2,200}, /i;

const ADVICE =
  /\byou (?:can|could|should|must|may|might|need to|have to|will (?:have|need) to|are advised|want to)\b|\bwork-?around is\b|\b(?:it is|is) (?:best|recommended|advisable|necessary|possible) (?:to|that)\b|\b(?:solution|fix|resolution|remedy|method|way) (?:is|would be|may be) to\b|\b(?:be sure|make sure|need to be|should be|must be|has to be|have to be|can be (?:resolved|avoided|corrected|fixed|prevented|worked))\b|\b(?:recommends?|suggests?) (?:that )?you\b/i;
/** `Installing the driver again resolves this`: what is done, and that it helps. */
const DOING =
  /\b(?:upgrad|updat|install|reinstall|remov|replac|chang|apply|us|disabl|enabl|increas|reduc)ing\b/i;
const HELPS = /\b(?:resolves?|corrects?|fixes|eliminates?|prevents?|works? around|solves?)\b/i;

/** Whether a sentence begins as an instruction does: `Click OK.`, `On the File menu, click Properties.` */
export function isInstruction(sentence: string): boolean {
  if (POINTS_ELSEWHERE.test(sentence)) return false;
  let rest = sentence.replace(/^["'(*]+/, '');
  for (let stripped = 0; stripped < 3; stripped += 1) {
    const shorter = rest.replace(BEFORE_THE_VERB, '');
    const word = /^[a-z]+(?:-[a-z]+)?/i.exec(shorter)?.[0].toLowerCase() ?? '';
    if (VERBS.has(word) && !isNoun(shorter, word)) return true;
    const further = shorter.replace(CIRCUMSTANCE, '');
    if (further === rest) return false;
    rest = further;
  }
  return false;
}

/** Whether a sentence advises something: an instruction, or `you can …`, `the workaround is to …`. */
export function isAdvice(sentence: string): boolean {
  if (isInstruction(sentence)) return true;
  const advises = ADVICE.test(sentence) || (DOING.test(sentence) && HELPS.test(sentence));
  return advises && !POINTS_ELSEWHERE.test(sentence);
}

/** What there is to read besides is no step. */
const POINTS_ELSEWHERE =
  /^(?:for information\b|for (?:more|additional|further|a complete|complete|other|general|related)\b.{0,60}\b(?:information|list|details)|see also|see the following|note\b)/i;

/** `Use of …`, `Set is …`: the word is the subject. */
function isNoun(sentence: string, verb: string): boolean {
  return /^(?: (?:of|is|was|are|were|has|have|will|may|can|does|did)\b|'s)/i.test(
    sentence.slice(verb.length),
  );
}
