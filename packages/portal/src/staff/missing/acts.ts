import type { RemovalReason } from '@torioki/lending/vocabulary';
import type { Unaccepted } from 'torioki';
import type { AtDesk } from '../staff-visit.js';

/** The commands of a desk, or of its rehearsal. */
type Commands = AtDesk['desk']['rehearsal'];

type Outcome = Promise<{ readonly is: 'accepted' } | Unaccepted>;

interface Given {
  readonly copy: string;
  readonly commandId?: string;
}

/** The acts for a copy that no reader gets, and for one that nobody finds. */
export const acts = {
  'declare-lost': (desk: Commands, given: Given): Outcome => desk.declareLost(given),
  'declare-found': (desk: Commands, given: Given): Outcome => desk.declareFound(given),
  'return-to-circulation': (desk: Commands, given: Given): Outcome => desk.returnToCirculation(given),
  remove: (desk: Commands, given: Given, why: RemovalReason = 'other'): Outcome =>
    desk.removeFromCirculation({ ...given, why }),
  withdraw: (desk: Commands, given: Given): Outcome => desk.withdraw(given),
} as const;

export type Act = keyof typeof acts;

const names = Object.keys(acts) as readonly Act[];

/** The act with this name. */
export const findAct = (name: string | null): Act | undefined => names.find((act) => act === name);

/** The acts that the library would accept for a copy now. */
export const listAcceptedActs = async ({ desk }: AtDesk, copy: string): Promise<readonly Act[]> => {
  const outcomes = await Promise.all(names.map((act) => acts[act](desk.rehearsal, { copy })));
  return names.filter((_, index) => outcomes[index]?.is === 'accepted');
};
