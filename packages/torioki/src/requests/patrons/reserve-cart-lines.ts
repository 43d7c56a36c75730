import { list, mostLines } from '@torioki/lending/vocabulary';
import { CartLine } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { CommandOutcome, RecordedEvents } from '../../answers/answer.js';
import { catchThrown } from '../../answers/catch-thrown.js';
import type { WithOptionalCommandId } from '../../answers/request.js';
import { giveForPerson } from './give-under-pseudonym.js';
import type { GivePatronCommand, PatronCommandParts } from './patron-command.js';
import { requireBranchRegistration } from './require-branch-registration.js';

const Lines = list(CartLine, 'lines', mostLines);

/**
 * Reports that reservations have begun, and removes their lines from the cart. If that fails, the command is
 * still accepted, and the answer names the trouble.
 */
const reportReserved = async (
  { borrowers, patron, isRehearsal }: PatronCommandParts,
  accepted: Extract<CommandOutcome<RecordedEvents>, { readonly is: 'accepted' }>,
  lines: readonly CartLine[],
): Promise<CommandOutcome<RecordedEvents>> => {
  const [first] = accepted.events;
  if (isRehearsal || first?.type !== 'Reserved') return accepted;
  const { borrower } = first.data;
  const reported = E.flattenW(
    await catchThrown('reserved', () => borrowers.reportBegun({ patron, borrower, lines })),
  );
  return E.isLeft(reported) ? { ...accepted, trouble: reported.left } : accepted;
};

/** Reserves the confirmed lines, and removes them from the cart. */
export const reserveCartLines: GivePatronCommand<
  WithOptionalCommandId & { readonly lines: unknown }
> = async (asking, command, sent) => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return giveForPerson(asking, command, sent);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await requireBranchRegistration(places, giveForPerson, asking, command, sent);
  return outcome.is === 'accepted' ? reportReserved(asking, outcome, confirmed.right) : outcome;
};
