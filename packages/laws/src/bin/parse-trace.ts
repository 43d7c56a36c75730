import * as t from 'io-ts';
import type { Trace } from '../check/trace.js';
import { describeErrors } from '../system/codecs.js';
import { readDeclaration, parseMessage } from '../system/hello.js';
import type { Message } from '../system/lift-system.js';
import { worldCodec } from '../system/order-codecs.js';
import { hour } from '../system/time-codecs.js';
import { entryCodec } from './entry-codec.js';

const parseLine = (line: string, at: number): Message => {
  const message = parseMessage(line);
  if (message === undefined) throw new Error(`Line ${at} of the trace is not a JSON object.`);
  return message;
};

const decodeLine = <Value>(codec: t.Decoder<unknown, Value>, message: Message, at: number): Value => {
  const read = codec.decode(message);
  if (read._tag === 'Left')
    throw new Error(`Line ${at} of the trace cannot be read: ${describeErrors(read.left)}.`);
  return read.right;
};

const beginning = t.type({ world: worldCodec, from: hour });

/**
 * Reads a trace from a file's text. The first line is the driver's declaration, with the `world` and the
 * first hour `from`. Each other line is an entry. Throws an error that names the line and its mistake.
 */
export const parseTrace = (text: string): Trace => {
  const [first = '{}', ...others] = text.split('\n').filter((line) => line !== '');
  const hello = parseLine(first, 1);
  return {
    declares: readDeclaration(hello),
    ...decodeLine(beginning, hello, 1),
    entries: others.map((line, index) => decodeLine(entryCodec, parseLine(line, index + 2), index + 2)),
  };
};
