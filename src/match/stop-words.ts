/**
 * Words that speak for no article: grammar, the halves of `doesn't` and `I'll`, courtesies of letters and chats,
 * and the names of days and months. Kept out of it, because they tell articles apart: not, never, no, back, once.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those some any all each every either both such own same other others another
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs myself itself
  someone somebody anyone anybody everyone everybody something anything everything one ones
  am is are was were be been being do does did doing done has have had having will would shall should
  can could may might must ought cannot isn aren wasn weren don doesn didn hasn haven hadn won wouldn shouldn
  couldn t s d m ll re ve
  and or but nor so yet if then else because as until while although though since unless whether than
  of at by for with about into through during before after above below to from up down in out on off over under
  between within without upon onto via per toward towards along around against
  here there where when why how what which who whom whose again further following follows reason reasons too very just only also even still
  more most much many few less least quite rather really already almost ever now soon later maybe perhaps
  get gets got getting go goes going gone went let lets make makes made making take takes took taken put puts
  see sees saw seen seem seems say says said saying want wants wanted like likes know knows knew think thinks thought
  use uses used using need needs needed able unable thing things way ways lot bit kind sort etc ie eg
  work works working worked fine happen happens happened keep keeps kept show shows showed tell tells told
  give gives gave given call calls called start starts started stop stops stopped find finds found look looks
  person people everyone problem problems trouble issue issues matter matters question idea help new old first last
  known bug bugs fix fixes fixed cure solve solved solution cause causes caused wrong wrongly right valid invalid normal
  please thank thanks thankyou thx cheers regards sincerely greetings hi hello hey dear all folks guys sorry
  best kind kindly morning afternoon evening ok okay yes yeah fyi asap btw
  today yesterday tomorrow tonight week weeks month months year years day days
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  `
    .trim()
    .split(/\s+/),
);
