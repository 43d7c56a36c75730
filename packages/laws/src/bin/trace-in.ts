import { answerCodec, faultsIn, linesCodec } from '../system/codecs.js';
import { declaredIn, isMessage, messageIn } from '../system/hello.js';
import type { Message } from '../system/lifted.js';
import type { Entry, Trace } from '../check/trace.js';

const parsed = (line: string, at: number): Message => {
  const message = messageIn(line);
  if (message === undefined) throw new Error(`Line ${at} of the trace is no JSON object.`);
  return message;
};

/** Entries that are neither answered nor shown. */
const others = ['now', 'together', 'restarted', 'quietSince'];

/** An entry, whose answer is checked as that of a driver is. */
const entryIn = (message: Message, at: number): Entry => {
  const [codec, name] =
    'answer' in message ? ([answerCodec, 'answer'] as const) : ([linesCodec, 'lines'] as const);
  if (name in message) {
    const decoded = codec.decode(message[name]);
    if (decoded._tag === 'Left')
      throw new Error(`Line ${at} of the trace has no ${name}: ${faultsIn(decoded.left)}.`);
  } else if (!others.some((kind) => kind in message)) {
    throw new Error(
      `Line ${at} of the trace is no order with its answer, no question with its lines, no hour.`,
    );
  }
  return message as unknown as Entry;
};

/**
 * A trace from a file: the first line is what a driver says first, with the `world` and the hour `from` which it is told;
 * each other line is `{ order, answer }`, `{ question, lines }` or `{ now }`. Throws, and names the line that is wrong.
 */
export const traceIn = (text: string): Trace => {
  const [first = '{}', ...others] = text.split('\n').filter((line) => line !== '');
  const hello = parsed(first, 1);
  if (!isMessage(hello['world']) || typeof hello['from'] !== 'string')
    throw new Error('Line 1 of the trace has no world, or no hour from which it is told.');
  return {
    declares: declaredIn(hello),
    world: hello['world'] as unknown as Trace['world'],
    from: hello['from'],
    entries: others.map((line, index) => entryIn(parsed(line, index + 2), index + 2)),
  };
};
