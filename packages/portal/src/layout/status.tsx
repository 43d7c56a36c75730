import { Check, Warning } from './icons.js';

type Look = 'ready' | 'waits' | 'late' | 'plain';

const looks: Readonly<Record<string, Look>> = {
  在架: 'ready',
  貸出可能: 'ready',
  貸出中: 'waits',
  協力: 'waits',
  予約中: 'waits',
};

interface StatusProps {
  readonly word: string;
  /** The text to show, if it says more than the word. */
  readonly text?: string;
  /** The look, if the word does not determine it. */
  readonly look?: Look;
}

/** A status. Colour and shape only repeat the word. */
export const Status = ({ word, text = word, look = looks[word] ?? 'plain' }: StatusProps) => {
  return (
    <span class={`status ${look}`}>
      {look === 'ready' ? <Check /> : null}
      {look === 'late' ? <Warning /> : null}
      {text}
    </span>
  );
};

/**
 * The best status among the copies of a title: 在架 (on the shelf), or else that of a copy that will come back.
 */
export const chooseBestStatus = (statuses: readonly string[]): string | undefined =>
  ['在架', '貸出中', '協力'].find((word) => statuses.includes(word)) ?? statuses[0];
