import type { ComponentChildren } from 'preact';

interface ChatFrameProps {
  readonly platform: 'slack' | 'teams';
  /** Whether a message in a channel is answered unasked. */
  readonly isReport: boolean;
  readonly children: ComponentChildren;
}

/** A message of the bot as it stands in a channel. */
export function ChatFrame({ platform, isReport, children }: ChatFrameProps) {
  return (
    <>
      <p class="note">
        {isReport
          ? 'In a channel, unasked: the addresses of persons are masked there.'
          : 'To somebody who asks the bot. In a channel it stays silent at such a message.'}
      </p>
      <div class={`chat ${platform}`}>
        <span class="avatar" aria-hidden="true" />
        <div class="message">
          <p class="author">
            NDR Triage <span class="app">APP</span>
          </p>
          {children}
        </div>
      </div>
    </>
  );
}
