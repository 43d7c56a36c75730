import { storeError } from '@torioki/event-store';
import { LocalDate, type Speaker } from '@torioki/lending';
import { renderCardLetter, type CardLetter } from '@torioki/lending/labels';
import { makeBranded } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as t from 'io-ts';
import { answerQuery, type ShownAnswer, type Unaccepted } from './answer.js';
import { decodeFields, readFields } from './read-request.js';
import type { Plain } from './request.js';

const Text = makeBranded<'Text'>(
  ['a text of 1 to 300 characters', '1文字から300文字までで書く'],
  300,
  /^[\s\S]/,
);

const Letter = t.exact(
  t.type({ name: Text, code: Text, until: LocalDate, idCopyEnclosed: t.boolean }),
  'a letter with a card',
);

/** The lines of the letter that accompanies a card; `invalid-input` for an invalid letter. */
export const showCardLetter =
  (speaker: Speaker) =>
  (letter: Plain<CardLetter>): ShownAnswer<readonly string[]> | Unaccepted =>
    pipe(
      decodeFields(Letter, readFields(letter)),
      E.bimap(
        (faults) => storeError('invalid-input', faults),
        (valid) => renderCardLetter(valid, speaker),
      ),
      answerQuery,
    );
