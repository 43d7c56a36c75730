import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { EvidenceKind, oneOf, orNull, PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';
import { changeProved } from '../preconditions/change-proved.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { changesSomething } from '../preconditions/changes-something.js';

/**
 * Records that a patron moved (R91–R94). Staff enter the new address in the registry, at the counter or from
 * a letter.
 */
const ChangeAddress = command(['ChangeAddress', '住所の変更'], ['patron', 'counter', 'general-materials'], {
  patron: PatronId,
  channel: oneOf('counter', 'post'),
  evidence: orNull(EvidenceKind),
  /** Whether the new address differs from the registered one. */
  differs: t.boolean,
});

export const changeAddress = peopleDecision(ChangeAddress, function* (command) {
  const { at, actor, patron, channel, differs } = command;
  yield* requiring(notOnWeb(actor));
  const evidence = yield* requiring(changeProved(command.evidence));
  yield* requiring(changesSomething(!differs));
  return [{ type: 'AddressChanged', data: { at, patron, channel, evidence } }];
});
