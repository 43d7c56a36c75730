import { Check, Warning } from './icons.js';

type Look = 'ready' | 'waits' | 'late' | 'plain';

const looks: Readonly<Record<string, Look>> = {
  在架: 'ready',
  貸出可能: 'ready',
  貸出中: 'waits',
  協力: 'waits',
  予約中: 'waits',
};

interface Stated {
  readonly word: string;
  readonly label?: string;
  /** Where the word alone does not decide it. */
  readonly look?: Look;
}

/** A word of state. Its colour and its shape only repeat what it says. */
export const Status = ({ word, label, look = looks[word] ?? 'plain' }: Stated) => {
  return (
    <span class={`status ${look}`}>
      {look === 'ready' ? <Check /> : null}
      {look === 'late' ? <Warning /> : null}
      {label === undefined ? word : `${label}：${word}`}
    </span>
  );
};

/** The word that says most about a title of several copies: one on the shelf, else one that comes back. */
export const bestOf = (statuses: readonly string[]): string | undefined =>
  ['在架', '貸出中', '協力'].find((word) => statuses.includes(word)) ?? statuses[0];
