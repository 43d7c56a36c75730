import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

const longestText = 2_000;

const wrongText = because(
  'wrong-text',
  `must be a text of 1 to ${longestText} characters`,
  `1文字から${longestText}文字までの文を書く`,
  { most: longestText },
);

/** A text of a host, or the reason why it cannot be shown. */
export const readText = (text: unknown): E.Either<ReasonTexts, string> =>
  typeof text === 'string' && text.trim() !== '' && text.length <= longestText
    ? E.right(text)
    : E.left(wrongText);
