import { branded, nonEmpty, oneOf } from '@torioki/lending';
import * as t from 'io-ts';
import { isText } from './person.js';

const BlockText = branded<'BlockText'>('a text of 1 to 300 characters', 300, isText);

/** A block, as a registry keeps it. Stored format: migrate with care. */
export const PatronBlock = t.exact(
  t.type({
    stops: nonEmpty(oneOf('reserve', 'renew', 'borrow'), 'things to stop', 3),
    text: BlockText,
  }),
  'a block',
);
export type PatronBlock = Readonly<t.TypeOf<typeof PatronBlock>>;
