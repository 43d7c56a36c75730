import { declarationCodec, describeErrors, listUnknownWords } from './codecs.js';
import type { Declaration } from './lending-system.js';
import type { Message } from './lift-system.js';

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object in a line; undefined if there is none. */
export const parseMessage = (line: string): Message | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The first message of a driver: the version of the protocol, and the declaration. */
export const createHello = (declares: Declaration): Message => ({ 'torioki-laws': 1, declares });

/** Reads the declaration from a driver's first message. Throws an error that describes its mistakes. */
export const readDeclaration = (hello: Message): Declaration => {
  if (hello['torioki-laws'] !== 1)
    throw new Error(
      'The first message of the driver is not {"torioki-laws":1,"declares":{…}}. Let it write its declaration first.',
    );
  const decoded = declarationCodec.decode(hello['declares']);
  if (decoded._tag === 'Left')
    throw new Error(`The driver's declaration is wrong: ${describeErrors(decoded.left)}.`);
  const unknown = listUnknownWords(decoded.right);
  if (unknown.length > 0)
    throw new Error(
      `The driver's declaration has unknown fields: ${unknown.join(', ')}. Correct or remove them.`,
    );
  return decoded.right;
};
