import * as t from 'io-ts';
import type { Entry } from '../check/trace.js';
import { codecByFields } from '../system/codec-by-fields.js';
import { answerCodec, linesCodecs } from '../system/codecs.js';
import { orderCodec, questionCodec } from '../system/order-codecs.js';
import { hour } from '../system/time-codecs.js';

const lane = t.type({
  order: orderCodec,
  answer: answerCodec,
  sent: t.number,
  answered: t.union([t.number, t.null]),
});

/** The codecs of entries, each under the name of the entry's first field. */
const forms = {
  order: t.type({ order: orderCodec, answer: answerCodec }),
  again: t.type({ again: orderCodec, first: answerCodec, answer: answerCodec }),
  together: t.type({ together: t.array(lane) }),
  now: t.type({ now: hour }),
  restarted: t.type({ restarted: t.literal(true) }),
  quietSince: t.type({ quietSince: hour }),
};

const isKind = (is: unknown): is is keyof typeof linesCodecs =>
  typeof is === 'string' && Object.hasOwn(linesCodecs, is);

const queryEntryDecoder = (question: unknown): t.Decoder<unknown, Entry> => {
  const is = (question as { readonly is?: unknown } | null)?.is;
  const line: t.Mixed = isKind(is) ? linesCodecs[is] : t.unknown;
  return t.type({ question: questionCodec, lines: t.array(line) });
};

const names = Object.keys(forms) as readonly (keyof typeof forms)[];

export const entryKinds: readonly string[] = ['question', ...names];

export const entryCodec = codecByFields<Entry>(
  (value) => {
    if ('question' in value) return queryEntryDecoder(value['question']);
    const name = names.find((one) => one in value);
    return name === undefined ? undefined : forms[name];
  },
  `which must have one of these fields: ${entryKinds.join(', ')}`,
);
