import { storeError } from '@torioki/event-store';
import type { Block } from '@torioki/lending/vocabulary';
import type { Blocked, Person } from '@torioki/patrons';
import type { Loan } from '@torioki/read-models';
import { map } from 'rxjs';
import type { View } from '../../views/view.js';

export type StoppedAction = Blocked['stops'][number];

/** The field that waives a block, for staff only. */
export interface WithWaiver {
  /**
   * Whether staff waive the block (利用停止). The history records the waiver, but not the reason of the block
   * (ours).
   */
  readonly waivesBlock?: boolean;
}

const isStopped = ({ blocks }: Pick<Person, 'blocks'>, stopped: StoppedAction): boolean =>
  blocks.some(({ stops }) => stops.includes(stopped));

/** The state of a person's block for a command; undefined if no block stops the command. */
export const blockOf = (
  person: Pick<Person, 'blocks'>,
  stopped: StoppedAction,
  waivesBlock: unknown,
): Block => {
  if (typeof waivesBlock !== 'boolean')
    throw storeError('invalid-input', { path: 'waivesBlock', reason: 'must be true or false' });
  if (!isStopped(person, stopped)) return undefined;
  return waivesBlock ? 'waived' : 'stops';
};

/** Adds a block, as the last reason not to renew. */
const withBlock = <Of extends Pick<Loan, 'renewable'>>(loan: Of): Of => {
  const before = loan.renewable.is ? [] : loan.renewable.refusals;
  return { ...loan, renewable: { is: false, refusals: [...before, { code: 'patron-blocked' }] } };
};

/** The loans of a person. None is renewable if a block stops renewals. */
export const loansOf = (person: Person, loans: View<readonly Loan[]>): View<readonly Loan[]> =>
  isStopped(person, 'renew')
    ? {
        now: async (patienceMs) => {
          const looked = await loans.now(patienceMs);
          return looked.is === 'shown' ? { ...looked, shown: looked.shown.map(withBlock) } : looked;
        },
        live: loans.live.pipe(map((values) => values.map(withBlock))),
      }
    : loans;
