import { reading, requiring } from '@torioki/event-store';
import { patron, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { changeProved } from '../preconditions/change-proved.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { registered } from '../preconditions/registered.js';
import { ChangeAddress } from './command.js';

export const changeAddress = decision(ChangeAddress, function* (command) {
  const { at, actor, patron: id, channel } = command;
  yield* requiring(notOnWeb(actor));
  const { known } = yield* reading({ known: undoneOnlyBy(patron(id)) });
  yield* requiring(registered(id, known));
  const evidence = yield* requiring(changeProved(command.evidence));
  return [{ type: 'AddressChanged', data: { at, patron: id, channel, evidence } }];
});
