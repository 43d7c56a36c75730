import { RemovalReason } from '@torioki/lending/vocabulary';
import { keepAccepted } from '../keep-accepted.js';
import type { AtDesk, Commands, Outcome } from '../staff-visit.js';

interface Given {
  readonly copy: string;
  readonly commandId?: string;
}

/** The acts for a copy that no reader gets, and for one that nobody finds. */
export const acts = {
  'declare-lost': (desk: Commands, given: Given): Outcome => desk.declareLost(given),
  'declare-found': (desk: Commands, given: Given): Outcome => desk.declareFound(given),
  'return-to-circulation': (desk: Commands, given: Given): Outcome => desk.returnToCirculation(given),
  remove: (desk: Commands, given: Given, why: RemovalReason): Outcome =>
    desk.removeFromCirculation({ ...given, why }),
  withdraw: (desk: Commands, given: Given): Outcome => desk.withdraw(given),
} as const;

export type Act = keyof typeof acts;

/** The reasons with which a rehearsal tries an act. Only a removal depends on its reason. */
const reasonsOf = (act: Act): readonly RemovalReason[] =>
  act === 'remove' ? (Object.keys(RemovalReason.keys) as RemovalReason[]) : ['other'];

const names = Object.keys(acts) as readonly Act[];

/** An act that the library would accept for a copy now. */
export interface AcceptedAct {
  readonly act: Act;
  /** The reasons with which the library accepts a removal. */
  readonly reasons: readonly RemovalReason[];
}

/** The acts that the library would accept for a copy now. A removal may be accepted with some reasons only. */
export const listAcceptedActs = async ({ desk }: AtDesk, copy: string): Promise<readonly AcceptedAct[]> => {
  const rehearsed = names.map(async (act) => ({
    act,
    reasons: await keepAccepted(reasonsOf(act), (why) => acts[act](desk.rehearsal, { copy }, why)),
  }));
  return (await Promise.all(rehearsed)).filter(({ reasons }) => reasons.length > 0);
};
