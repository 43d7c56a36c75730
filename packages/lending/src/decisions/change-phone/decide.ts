import { reading, requiring } from '@torioki/event-store';
import { patron, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { registered } from '../preconditions/registered.js';
import { ChangePhone } from './command.js';
import { oldNumberKnown } from './rules/old-number-known.js';

export const changePhone = decision(ChangePhone, function* ({ at, actor, patron: id, oldNumberMatches }) {
  yield* requiring(notOnWeb(actor));
  const { known } = yield* reading({ known: undoneOnlyBy(patron(id)) });
  yield* requiring(registered(id, known));
  yield* requiring(oldNumberKnown(oldNumberMatches));
  return [{ type: 'PhoneChanged', data: { at, patron: id } }];
});
