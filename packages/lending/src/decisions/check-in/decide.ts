import { reading, requiring } from '@torioki/event-store';
import { copy, queue } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { securedForNext } from '../secured-for-next.js';
import { CheckIn } from './command.js';

export const checkIn = decision(CheckIn, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const back = yield* requiring(copyIs(id, found, 'in-transit-back'));
  const { waiting } = yield* reading({ waiting: queue(back.title) });
  return [
    { type: 'CheckedIn', data: { at, copy: id, title: back.title, location: back.from } },
    ...securedForNext(back, waiting, at),
  ];
});
