import type { PatronHoldings, QueuedReservation } from 'torioki';
import { Check, Warning } from './icons.js';

type Look = 'ready' | 'waits' | 'late' | 'plain';

type HeldCopy = PatronHoldings['copies'][number];

/** The display of a copy in each state, the best state first. In any other state, a copy cannot be borrowed. */
const looksOfCopies: Readonly<Partial<Record<HeldCopy['is'], Look>>> = {
  'on-shelf': 'ready',
  'on-loan': 'waits',
  'lent-to-library': 'waits',
};

export const findLookOfCopy = ({ is }: HeldCopy): Look => looksOfCopies[is] ?? 'plain';

export const findLookOfReservation = ({ is }: QueuedReservation): Look =>
  is === 'waiting' ? 'waits' : 'ready';

interface StatusProps {
  readonly word: string;
  readonly look?: Look;
}

/** A status. Colour and shape only repeat the word. */
export const Status = ({ word, look = 'plain' }: StatusProps) => {
  return (
    <span class={`status ${look}`}>
      {look === 'ready' ? <Check /> : null}
      {look === 'late' ? <Warning /> : null}
      {word}
    </span>
  );
};

/** The copy of a title with the best status: on the shelf, or else one that will come back. */
export const chooseBestCopy = (copies: readonly HeldCopy[]): HeldCopy | undefined =>
  Object.keys(looksOfCopies)
    .map((state) => copies.find(({ is }) => is === state))
    .find((copy) => copy !== undefined) ?? copies[0];
