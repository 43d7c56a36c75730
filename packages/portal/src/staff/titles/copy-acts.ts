import { LoanClass } from '@torioki/lending/vocabulary';
import { keepAccepted } from '../keep-accepted.js';
import { acts as actsOfUse } from '../missing/acts.js';
import type { AtDesk, Commands, Outcome } from '../staff-visit.js';

interface Given {
  readonly copy: string;
  readonly commandId?: string;
}

/** The content of a form that only one of the acts uses. */
interface Chosen {
  readonly loanClass: LoanClass;
  /** The code of the other library. */
  readonly library: string;
}

/** The acts for a copy of a title. */
export const copyActs = {
  'change-class': (desk: Commands, given: Given, { loanClass }: Chosen): Outcome =>
    desk.changeLoanClass({ ...given, loanClass }),
  lend: (desk: Commands, given: Given, { library }: Chosen): Outcome =>
    desk.lendToLibrary({ ...given, library }),
  receive: (desk: Commands, given: Given): Outcome => desk.receiveFromLibrary(given),
  withdraw: (desk: Commands, given: Given): Outcome => actsOfUse.withdraw(desk, given),
} as const;

export type CopyAct = keyof typeof copyActs;

const names = Object.keys(copyActs) as readonly CopyAct[];

export const loanClasses = Object.keys(LoanClass.keys) as readonly LoanClass[];

/** An act that the library would accept for a copy now. */
export interface AcceptedCopyAct {
  readonly act: CopyAct;
  /** The loan classes with which the library accepts it. */
  readonly classes: readonly LoanClass[];
}

/** A code of a library for rehearsals. No rule depends on the code. */
const anyLibrary = 'library';

/** The acts that the library would accept for a copy now. Only a change of the class depends on the class. */
export const listAcceptedCopyActs = async (
  { desk }: AtDesk,
  copy: string,
): Promise<readonly AcceptedCopyAct[]> => {
  const rehearsed = names.map(async (act) => ({
    act,
    classes: await keepAccepted(act === 'change-class' ? loanClasses : loanClasses.slice(0, 1), (loanClass) =>
      copyActs[act](desk.rehearsal, { copy }, { loanClass, library: anyLibrary }),
    ),
  }));
  return (await Promise.all(rehearsed)).filter(({ classes }) => classes.length > 0);
};
