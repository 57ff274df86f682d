import { z } from 'zod';

const ACCOUNT = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

const ATTACHMENT = z.object({
  contentType: z.string(),
  content: z.unknown().optional(),
  name: z.string().nullish(),
});

const MENTION = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
  text: z.string().nullish(),
});

/**
 * What Teams sends, as far as it is read here; all else of it is kept.
 * See https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability.
 */
export const ACTIVITY = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  serviceUrl: z.url(),
  channelId: z.string().nullish(),
  from: ACCOUNT.nullish(),
  recipient: ACCOUNT.nullish(),
  conversation: z.looseObject({
    id: z.string().min(1),
    /** `personal`, `groupChat` or `channel`. */
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  text: z.string().nullish(),
  attachments: z.array(ATTACHMENT).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(ACCOUNT).nullish(),
  /** The name of an `invoke`. */
  name: z.string().nullish(),
  value: z.unknown().optional(),
  /** Of an `installationUpdate`: `add` or `remove`. */
  action: z.string().nullish(),
  channelData: z
    .looseObject({
      eventType: z.string().nullish(),
      tenant: z.object({ id: z.string() }).nullish(),
    })
    .nullish(),
});

export type IncomingActivity = z.infer<typeof ACTIVITY>;

export type Mention = z.infer<typeof MENTION>;

/** Each is looked for in the whole text; who mentions more than a team has wants something else. */
const ENTITIES_READ = 200;

/** The mentions in an activity, in order; entities of other kinds are left out. */
export function mentionsIn({ entities }: IncomingActivity): readonly Mention[] {
  return (entities ?? []).slice(0, ENTITIES_READ).flatMap(entity => {
    const mention = MENTION.safeParse(entity);
    return mention.success ? [mention.data] : [];
  });
}

/** The tenant that an activity comes from; null where it tells none. */
export function tenantOf({ conversation, channelData }: IncomingActivity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}
