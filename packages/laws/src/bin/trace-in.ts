import * as t from 'io-ts';
import type { Trace } from '../check/trace.js';
import { faultsIn } from '../system/codecs.js';
import { declaredIn, messageIn } from '../system/hello.js';
import type { Message } from '../system/lifted.js';
import { worldCodec } from '../system/order-codecs.js';
import { hour } from '../system/time-codecs.js';
import { entryCodec } from './entry-codec.js';

const parsed = (line: string, at: number): Message => {
  const message = messageIn(line);
  if (message === undefined) throw new Error(`Line ${at} of the trace is no JSON object.`);
  return message;
};

const decoded = <Value>(codec: t.Decoder<unknown, Value>, message: Message, at: number): Value => {
  const read = codec.decode(message);
  if (read._tag === 'Left')
    throw new Error(`Line ${at} of the trace cannot be read: ${faultsIn(read.left)}.`);
  return read.right;
};

const beginning = t.type({ world: worldCodec, from: hour });

/**
 * Reads a trace from a file's text. The first line is the driver's declaration, with the `world` and the
 * first hour `from`. Each other line is an entry. Throws an error that names the line and its mistake.
 */
export const traceIn = (text: string): Trace => {
  const [first = '{}', ...others] = text.split('\n').filter((line) => line !== '');
  const hello = parsed(first, 1);
  return {
    declares: declaredIn(hello),
    ...decoded(beginning, hello, 1),
    entries: others.map((line, index) => decoded(entryCodec, parsed(line, index + 2), index + 2)),
  };
};
