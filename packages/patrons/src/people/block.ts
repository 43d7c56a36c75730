import { makeBranded, list, nonEmpty, oneOf } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { isText } from './person.js';

const BlockText = makeBranded<'BlockText'>(
  ['a text of 1 to 300 characters', '1文字から300文字までで書く'],
  300,
  /\S/,
  isText,
);

const PatronBlock = t.exact(
  t.type({
    stops: nonEmpty(oneOf('reserve', 'renew', 'borrow'), 'kinds of requests to stop', 3),
    text: BlockText,
  }),
  'a block',
);

/** The blocks of a person in a registry. Stored format: a change needs a new version. */
export const PatronBlocks = list(PatronBlock, 'blocks', 20);
