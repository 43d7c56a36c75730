import type { RegistryAnswer } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { concatMap, from, of, throwError } from 'rxjs';
import { answerError, type QueryAnswer, type RefusalCode } from '../../answers/answer.js';
import { now } from '../../answers/now.js';
import type { MakeQuery } from '../../answers/query-definition.js';
import type { ByActor } from '../patrons/parts.js';
import type { ForPatron } from '../patrons/for-patron.js';
import type { PatronView } from '../patrons/patron-views.js';
import { showAtDesk } from './ask-at-desk.js';

/** The staff code of the actor, and the present day. Patrons and machines have no desk with files. */
const lookOf = ({ actor, rules, clock }: Pick<ByActor, 'actor' | 'rules' | 'clock'>) =>
  'staff' in actor ? { staff: actor.staff, on: rules.dayOf(now({ clock })) } : undefined;

/** Notes that the actor looked up these patrons. */
export const logAccesses = async (on: ByActor, patrons: readonly string[]): RegistryAnswer<void> => {
  const look = lookOf(on);
  return look === undefined || patrons.length === 0
    ? E.right(undefined)
    : on.borrowers.noteAccesses({ ...look, patrons });
};

/** Notes that the actor scanned the card of a patron. */
export const logCard = async (on: ByActor, patron: string): RegistryAnswer<void> => {
  const look = lookOf(on);
  return look === undefined ? E.right(undefined) : on.borrowers.noteCard({ ...look, patron });
};

/** Shows the answer of a file only after the access is noted. */
const logged =
  (on: ForPatron) =>
  async <What, Code extends RefusalCode>(asked: QueryAnswer<What, Code>): QueryAnswer<What, Code> => {
    const answer = await asked;
    if (answer.is !== 'shown') return answer;
    const noted = await logAccesses(on, [on.patron]);
    return E.isLeft(noted) ? { is: 'failed', error: noted.left } : answer;
  };

/** Answers queries about a patron at a desk, and notes each access. */
export const showInFile =
  <On extends ForPatron>(on: On): MakeQuery<On, 'actor-not-allowed'> =>
  (name, { show, ...definition }, given) =>
    showAtDesk(on)(
      name,
      { ...definition, show: (parts, ...asked) => logged(on)(show(parts, ...asked)) },
      given,
    );

/** A view of a patron in a file. Each look, and each subscription, is noted. */
export const logView = <Shown>(on: ForPatron, view: PatronView<Shown>): PatronView<Shown> => ({
  now: (patienceMs) => logged(on)(view.now(patienceMs)),
  live: view.live.pipe(
    concatMap((shown, index) =>
      index > 0
        ? of(shown)
        : from(logAccesses(on, [on.patron])).pipe(
            concatMap((noted) => (E.isLeft(noted) ? throwError(() => answerError(noted.left)) : of(shown))),
          ),
    ),
  ),
});
