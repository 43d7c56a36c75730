import { because, ExplainedError, type ReasonTexts } from './because.js';
import type { SealedEvent } from './chain.js';
import type { Fact, JsonObject, StoredEvent } from './event.js';
import { isParsedJson } from './json.js';
import { isObject, isText } from './well-formed.js';

/** The columns that a read selects. */
export type FactRow = Pick<SealedEvent, 'position' | 'hash' | 'type' | 'schemaVersion' | 'tags' | 'data'>;

type Part = 'tags' | 'data' | 'metadata';

export const notCanonical = (part: Part): ReasonTexts =>
  because(
    'not-canonical',
    `its ${part} are not canonical JSON`,
    `内容が、決まった書き方になっていない（${part}）`,
    {
      part,
    },
  );

/** Parses the text of one part of an event. Throws if it is not JSON, or has no canonical form. */
const parsePart = (text: string, part: Part): unknown => {
  const value: unknown = JSON.parse(text);
  if (!isParsedJson(value)) throw new ExplainedError(notCanonical(part));
  return value;
};

const parseObject = (text: string, part: Part): JsonObject => {
  const value = parsePart(text, part);
  if (!isObject(value))
    throw new ExplainedError(
      because('wrong-form', `its ${part} are not an object`, `内容の形が違う（${part}）`, { part }),
    );
  return value as JsonObject;
};

export const tagsNoTexts = because(
  'wrong-form',
  'its tags are not a list of texts',
  '内容の形が違う（tags）',
  {
    part: 'tags',
  },
);

/** Parses the text of an event's tags. Throws if it is not a list of texts. */
export const parseTags = (text: string): string[] => {
  const value = parsePart(text, 'tags');
  if (!Array.isArray(value) || !value.every(isText)) throw new ExplainedError(tagsNoTexts);
  return value;
};

/**
 * Parses an event's texts into a fact. Throws if no store would record such texts; {@link explainTexts}
 * explains why.
 */
export const parseFact = ({ position, hash, type, schemaVersion, tags, data }: FactRow): Fact => ({
  position,
  hash,
  type,
  schemaVersion,
  tags: parseTags(tags),
  data: parseObject(data, 'data'),
});

/**
 * Returns the event if its parts are texts; throws otherwise. A table that was changed from outside may
 * contain bytes or numbers instead.
 */
const withTexts = (event: SealedEvent): SealedEvent => {
  const { id, type, recordedAt, hash } = event;
  if ([id, type, recordedAt, hash].every((text: unknown) => typeof text === 'string')) return event;
  throw new ExplainedError(because('wrong-form', 'its columns are not texts', '列の値が文字でない'));
};

/** Parses the texts of an event. Throws if no store would record such texts; {@link explainTexts} explains why. */
export const parseStoredEvent = (event: SealedEvent): StoredEvent => ({
  ...withTexts(event),
  tags: parseTags(event.tags),
  data: parseObject(event.data, 'data'),
  metadata: parseObject(event.metadata, 'metadata'),
});

/** The reason for `chain-broken` if the texts of an event cannot be parsed. It quotes nothing from the texts. */
export const explainTexts = (thrown: unknown): ReasonTexts =>
  thrown instanceof ExplainedError
    ? thrown.because
    : because('not-json', 'its content is not JSON', '内容を読めない（JSONでない）');
