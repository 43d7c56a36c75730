import { describe, expect, it } from 'vitest';
import { readCosignatures, verifyTestimonies, renderWitnessRequest } from './cosignature.js';
import { isSignedBy, parseNote, parseVerifierKey, type Note, type VerifierKey } from './note.js';

/** A note with a cosignature by sigsum-witness 0.11.2, and the witness's key from sigsum-key. */
const log = 'sigsum.org/v1/tree/6594ce395c9f99f5c5aad7d08ce0575cd2d18d311dce8ae615ad357b1fa6dcc6';
const witness = 'sigsum.org/v1/witness/0fdbfdef845343c6db6aa4a8720a2cff3e9d17efcec261bb7bcc6afa9f271205';
const key = parseVerifierKey(
  `${witness}+1ba30b9c+BCYFboBzVmVvqa/Yxp7Peb5bTSHf1SbuIHVzEPlVpjQr`,
) as VerifierKey;
const signed = `${log}
7
274owFyZPLe8lcmpJDZhUs1GWR0qC5oaQkncM8n9AZs=

— ${log} sCoFQoLBAkIA5tDZoCw3ikXYGAaj7N+keZ4UtQe2yBbE4aEhdrzCxASAG+JW44FXvvsxkGUOAqPUJ7dDcaGGmYlmjAU=
`;
const answer = `— ${witness} G6MLnAAAAABrCKXVGUwJ9h4lqKK530N28tvvjM+6Jvhcm9XF240JojT3EifFMmGrd5PxvegStj1qNI4vByEy/d0Mwl7C6ah/tiGqAQ==\n`;

const noteOf = (text: string): Note => parseNote(text.trimEnd().split('\n')) as Note;

const cosigned = noteOf(signed + answer);

const withSignature = (signature: Buffer): Note => ({
  ...cosigned,
  signatures: [{ name: witness, keyId: key.id, signature }],
});

describe('a cosignature', () => {
  it('shows which witness saw a note, and when', () => {
    expect(key.isWitness).toBe(true);
    expect(verifyTestimonies(cosigned, key)).toEqual([{ name: witness, at: '2026-11-26T21:34:13.000Z' }]);
    expect(verifyTestimonies(noteOf(signed), key)).toEqual([]);
  });

  it('does not count as the signature of the library', () => {
    expect(isSignedBy(cosigned, key)).toBe(false);
  });

  it.each<[string, Note]>([
    ['another note', { ...cosigned, size: 8 }],
    ['another second', noteOf(signed + answer.replace('CKXV', 'CKXW'))],
    ['an impossible second', withSignature(Buffer.alloc(72, 0xff))],
    ['only some of its bytes', withSignature(Buffer.alloc(9))],
  ])('is false of %s', (_, note) => {
    expect(verifyTestimonies(note, key)).toEqual([false]);
  });

  it('is found in the answer of a witness', () => {
    const other = '— witness.example.jp AAAAAAECAwQ=\n';
    expect(readCosignatures(`${other}${answer}not a signature\n`)).toEqual(cosigned.signatures.slice(1));
  });
});

it('a request to a witness contains its known size, a proof and the note', () => {
  const proof = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(renderWitnessRequest(noteOf(signed), 3, proof)).toBe(
    `old 3\n${proof.map((node) => `${node.toString('base64')}\n`).join('')}\n${signed}`,
  );
  expect(renderWitnessRequest(noteOf(signed), 0, [])).toBe(`old 0\n\n${signed}`);
});
