import type { HostConfig } from 'adaptivecards';
import { useEffect, useRef, useState } from 'preact/hooks';

/** An Adaptive Card as Teams shows it, drawn by Microsoft's own renderer, which is loaded when it is first needed. */
export function TeamsView({ card }: { readonly card: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    import('adaptivecards').then(
      ({ AdaptiveCard, HostConfig, OpenUrlAction }) => {
        if (isGone) return;
        const drawn = new AdaptiveCard();
        drawn.hostConfig = new HostConfig(TEAMS);
        drawn.onExecuteAction = action => {
          if (action instanceof OpenUrlAction) open(action.url, '_blank', 'noopener,noreferrer');
        };
        drawn.parse(card);
        place.current?.replaceChildren(drawn.render() ?? '');
      },
      () => setFailure('The renderer could not be loaded. Is the server still running?'),
    );
    return () => {
      isGone = true;
    };
  }, [card]);
  return (
    <>
      {failure && <p class="note">{failure}</p>}
      <div class="card" ref={place} />
    </>
  );
}

/** Sizes and distances as in Teams; colours are those of the page, so that they follow light and dark. */
const TEAMS: ConstructorParameters<typeof HostConfig>[0] = {
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 0 },
  supportsInteractivity: true,
  actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 6 },
  containerStyles: {
    default: {
      backgroundColor: 'transparent',
      foregroundColors: { default: { default: 'var(--text)', subtle: 'var(--faint)' } },
    },
  },
};
