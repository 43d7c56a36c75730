import { storeError } from '@torioki/event-store';
import type { Block } from '@torioki/lending/vocabulary';
import type { Blocked, Person } from '@torioki/patrons';
import type { Loan } from '@torioki/read-models';
import { map } from 'rxjs';
import type { View } from '../../views/view.js';

export type Stopped = Blocked['stops'][number];

/** The field that waives a block, for staff only. */
export interface Waiving {
  /**
   * Whether staff waive the block (利用停止). The history records the waiver, but not the reason of the block
   * (ours).
   */
  readonly waivesBlock?: boolean;
}

const isStopped = ({ blocks }: Pick<Person, 'blocks'>, stopped: Stopped): boolean =>
  blocks.some(({ stops }) => stops.includes(stopped));

/** The state of a person's block for a command: undefined if no block stops it. */
export const blockOf = (person: Pick<Person, 'blocks'>, stopped: Stopped, waivesBlock: unknown): Block => {
  if (typeof waivesBlock !== 'boolean')
    throw storeError('invalid-input', { path: 'waivesBlock', reason: 'must be true or false' });
  if (!isStopped(person, stopped)) return undefined;
  return waivesBlock ? 'waived' : 'stops';
};

/** Adds a block, as the last reason not to renew. */
const unrenewable = <Of extends Pick<Loan, 'renewable'>>(loan: Of): Of => {
  const before = loan.renewable.is ? [] : loan.renewable.refusals;
  return { ...loan, renewable: { is: false, refusals: [...before, { code: 'patron-blocked' }] } };
};

/** The loans of a person. None is renewable if a block stops renewals. */
export const loansOf = (person: Person, loans: View<readonly Loan[]>): View<readonly Loan[]> =>
  isStopped(person, 'renew')
    ? {
        now: async (patienceMs) => {
          const looked = await loans.now(patienceMs);
          return looked.is === 'shown' ? { ...looked, shown: looked.shown.map(unrenewable) } : looked;
        },
        live: loans.live.pipe(map((shown) => shown.map(unrenewable))),
      }
    : loans;
