import { storeError } from '@torioki/event-store';
import { tagsNoTexts, type SealedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { parse, type Json } from 'fp-ts/lib/Json.js';
import { encodeText } from './encode-text.js';

/** An entry of the index: an event's position under one of its tags and its type. */
export interface Entry {
  readonly tag: string;
  readonly type: string;
  readonly position: number;
}

type Tagged = Pick<SealedEvent, 'position' | 'tags'>;

const isTexts = (json: Json): json is readonly string[] =>
  Array.isArray(json) && json.every((one) => typeof one === 'string');

/** An event's tags. Throws `chain-broken` if their text is not a list of texts. */
export const tagsOf = ({ position, tags }: Tagged): readonly string[] => {
  const json = parse(tags);
  if (E.isRight(json) && isTexts(json.right)) return json.right;
  throw storeError('chain-broken', { position, ...tagsNoTexts });
};

/** An event's entries: its type with an empty tag, and its type with each tag. Throws as `tagsOf` does. */
export const entriesOf = ({ type, ...event }: Tagged & Pick<SealedEvent, 'type'>): readonly Entry[] =>
  ['', ...tagsOf(event)].map((tag) => ({
    tag: encodeText(tag),
    type: encodeText(type),
    position: event.position,
  }));
