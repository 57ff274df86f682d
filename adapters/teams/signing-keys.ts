import { z } from 'zod';
import type { Clock } from '../../src/clock';

/** Milliseconds for each of the two documents. */
const TIMEOUT = 5_000;
/** Milliseconds for which what was found is taken for true: the SDK keeps keys for a day, and looks again for a new one. */
const GOOD_FOR = 60 * 60 * 1000;
const BAD_FOR = 30 * 1000;

/** Says why activities can't be checked, in a sentence; null where they can. Asks rarely, and never rejects. */
export function watchSigningKeys(
  metadata: string,
  clock: Clock,
): { readonly trouble: () => Promise<string | null> } {
  let known: Promise<string | null> = Promise.resolve(null);
  let until = 0;
  return {
    trouble() {
      if (clock.now() >= until) {
        until = clock.now() + BAD_FOR;
        known = findKeyTrouble(metadata);
        known.then(trouble => {
          if (trouble === null) until = clock.now() + GOOD_FOR;
        });
      }
      return known;
    },
  };
}

const METADATA = z.object({ jwks_uri: z.string() });
const KEYS = z.object({ keys: z.array(z.object({ kid: z.string() })).min(1) });

/** Fetches the metadata and the keys once; a sentence where there are none, null where there are. Never rejects. */
export async function findKeyTrouble(metadata: string): Promise<string | null> {
  try {
    const { jwks_uri } = METADATA.parse(await getJson(metadata));
    KEYS.parse(await getJson(jwks_uri));
    return null;
  } catch {
    return `The keys that sign what Teams sends can't be had from ${new URL(metadata).host}, so everything from Teams is refused. Let the bot reach that host over https, or correct BotOpenIdMetadata.`;
  }
}

async function getJson(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
