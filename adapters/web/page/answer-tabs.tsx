import type { types } from '@slack/bolt';
import type { PageAnswer } from '../page-answer';
import { AnswerView } from './answer-view';
import { ChatFrame } from './chat-frame';
import { JsonView } from './json-view';
import { SlackView } from './slack-view';
import { Tabs } from './tabs';
import { TeamsView } from './teams-view';

const NAMES = ['Answer', 'In Slack', 'In Teams'] as const;
export type AnswerTab = (typeof NAMES)[number];

interface AnswerTabsProps {
  readonly answer: PageAnswer;
  readonly chosen: number | null;
  readonly choose: (index: number) => void;
  /** The tab that is open. */
  readonly tab: AnswerTab;
  readonly turnTo: (tab: AnswerTab) => void;
}

/** An answer as it is read here, and as it would be sent to each platform. */
export function AnswerTabs({ answer, chosen, choose, tab, turnTo }: AnswerTabsProps) {
  const { slack, teams } = answer.channel;
  const isReport = answer.record.ndr !== null;
  return (
    <Tabs label="The answer" names={NAMES} chosen={tab} choose={turnTo}>
      {tab === 'Answer' && <AnswerView answer={answer} chosen={chosen} choose={choose} />}
      {tab === 'In Slack' && (
        <ChatFrame platform="slack" isReport={isReport}>
          <SlackView blocks={(slack as { blocks: types.KnownBlock[] }).blocks} />
        </ChatFrame>
      )}
      {tab === 'In Slack' && <JsonView name="Block Kit" value={slack} />}
      {tab === 'In Teams' && (
        <ChatFrame platform="teams" isReport={isReport}>
          <TeamsView card={teams} />
        </ChatFrame>
      )}
      {tab === 'In Teams' && <JsonView name="Adaptive Card" value={teams} />}
    </Tabs>
  );
}
