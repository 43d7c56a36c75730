import { orThrow } from '@torioki/event-store';
import type { Run } from '@torioki/event-store';
import type { BorrowerId, LendingEvent } from '@torioki/lending';
import type { LendingCommand } from '@torioki/lending';
import {
  allDecisions,
  copyId,
  headquarters,
  loanId,
  commands,
  reservationId,
  titleId,
} from '@torioki/lending/samples';

const at = '2021-04-06 10:00';
const { location } = headquarters;
const cards = { prefectural: true, branch: false };

/** The first number for ids. It is larger than the number of any id in the benchmark's other histories. */
const first = 10_000_000;

const commandsOf = (n: number): readonly LendingCommand[] => {
  const [copy, title, reservation, loan] = [copyId(n), titleId(n), reservationId(n), loanId(n)];
  const borrower = `b1000000-0000-4000-8000-${String(n).padStart(12, '0')}` as BorrowerId;
  return [
    commands.addCopy(at, { copy, title, loanClass: 'circulating', source: 'own' }),
    commands.reserve(at, { borrower, lines: [{ reservation, title, location }] }),
    commands.secure(at, { copy }),
    commands.pickUp(at, { copy, borrower, location, cards, loan }),
    commands.acceptReturn(at, { copy, location, payer: null }),
  ];
};

export const commandsALife = commandsOf(0).length;

const decisionOn = new Map(allDecisions.map((decision) => [decision.type, decision]));

const decided = async (run: Run<LendingEvent>, command: LendingCommand) => {
  const decision = decisionOn.get(command.type);
  if (decision === undefined) throw new Error(`Unknown command: ${command.type}.`);
  return orThrow(await run(decision, command));
};

function* commandsOfAll(): Generator<LendingCommand, never> {
  for (let n = first; ; n += 1) yield* commandsOf(n);
}

/** Executes the next command at each call. Copy after copy is added, reserved, secured, lent and returned. */
export const commandByCommand = (run: Run<LendingEvent>) => {
  const all = commandsOfAll();
  return () => decided(run, all.next().value);
};

/** Executes all commands of a copy's life at each call. Several lives can run concurrently. */
export const lifeByLife = (run: Run<LendingEvent>) => {
  let begun = first;
  return async (): Promise<void> => {
    begun += 1;
    for (const command of commandsOf(begun)) await decided(run, command);
  };
};
