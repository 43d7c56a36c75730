import { Check } from './icons.js';

const looks: Readonly<Record<string, 'ready' | 'waits'>> = {
  在架: 'ready',
  貸出可能: 'ready',
  貸出中: 'waits',
  協力: 'waits',
  予約中: 'waits',
};

/** A word of state. Its colour only repeats what it says. */
export const Status = ({ word, label }: { readonly word: string; readonly label?: string }) => {
  const look = looks[word] ?? 'plain';
  return (
    <span class={`status ${look}`}>
      {look === 'ready' ? <Check /> : null}
      {label === undefined ? word : `${label}：${word}`}
    </span>
  );
};

/** The word that says most about a title of several copies: one on the shelf, else one that comes back. */
export const bestOf = (statuses: readonly string[]): string | undefined =>
  ['在架', '貸出中', '協力'].find((word) => statuses.includes(word)) ?? statuses[0];
