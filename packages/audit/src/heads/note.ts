import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Position } from '@torioki/event-store';

/** A public key for the notes of a signer, or for the cosignatures of a witness, with its owner's name. */
export interface VerifierKey {
  readonly name: string;
  readonly isWitness: boolean;
  /** The first 8 hexadecimal digits of a SHA-256 over the name and the key. */
  readonly id: string;
  readonly key: KeyObject;
}

/** A private key that signs notes, with its owner's name. */
export interface SigningKey {
  readonly name: string;
  readonly key: KeyObject;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** A signed note of a head. It is a checkpoint as specified by C2SP (c2sp.org/tlog-checkpoint). */
export interface Note {
  /** The name of the tree, such as `library.example.jp/torioki`. */
  readonly origin: string;
  readonly size: Position;
  /** The root of the tree over the first `size` events, in base64. */
  readonly root: string;
  readonly signatures: readonly NoteSignature[];
}

/** The bytes that mark the kind of a key: Ed25519 for notes, or Ed25519 for cosignatures. */
const [ed25519, cosignature] = [0x01, 0x04];

/** The 32 bytes of a public key for notes, after the byte that marks its kind. */
const encodeKey = (key: KeyObject): Buffer => {
  const { x = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.of(ed25519), Buffer.from(x, 'base64url')]);
};

const computeKeyId = (name: string, bytes: Buffer): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes]), 'hex').slice(0, 8);

/** Renders the public key as one word, for the auditor's file of keys. */
export const renderVerifierKey = ({ name, key }: SigningKey): string => {
  const bytes = encodeKey(createPublicKey(key));
  return `${name}+${computeKeyId(name, bytes)}+${bytes.toString('base64')}`;
};

const isKey = (bytes: Buffer): boolean =>
  bytes.length === 33 && (bytes[0] === ed25519 || bytes[0] === cosignature);

/**
 * Reads a public key from a word that {@link renderVerifierKey} made. Undefined for any other text, or if the
 * word is mistyped.
 */
export const parseVerifierKey = (text: string): VerifierKey | undefined => {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([\w+/]+=*)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKey(bytes) || computeKeyId(name, bytes) !== id) return undefined;
  const x = bytes.subarray(1).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { name, id, isWitness: bytes[0] === cosignature, key };
};

export const renderNoteBody = ({ origin, size, root }: Pick<Note, 'origin' | 'size' | 'root'>): string =>
  `${origin}\n${size}\n${root}\n`;

const renderSignature = (name: string, keyId: string, signature: Uint8Array): string =>
  `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;

export const renderNote = (note: Note): string =>
  `${renderNoteBody(note)}\n${note.signatures.map(({ name, keyId, signature }) => renderSignature(name, keyId, signature)).join('')}`;

export const signNote = (
  head: Pick<Note, 'origin' | 'size' | 'root'>,
  keys: readonly SigningKey[],
): Note => ({
  ...head,
  signatures: keys.map(({ name, key }) => ({
    name,
    keyId: computeKeyId(name, encodeKey(createPublicKey(key))),
    signature: sign(null, Buffer.from(renderNoteBody(head)), key),
  })),
});

/** Reads the line of a signature; undefined for any other line. */
export const parseSignature = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = /^— (\S+) ([\w+/]+=*)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < 5) return undefined;
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
};

const isSize = /^(0|[1-9]\d*)$/;

/** Matches 32 bytes in base64, the form of a root. */
const isRoot = /^[\w+/]{43}=$/;

/** Reads a note from its lines; undefined for any other text. */
export const parseNote = (lines: readonly string[]): Note | undefined => {
  const [origin, size, root, blank] = lines.slice(0, 4) as [string, string, string, string];
  const rest = lines.slice(4);
  const signatures = rest.flatMap((line) => parseSignature(line) ?? []);
  const isBody = origin !== '' && isSize.test(size) && isRoot.test(root) && blank === '';
  return isBody && rest.length > 0 && signatures.length === rest.length
    ? { origin, size: Number(size), root, signatures }
    : undefined;
};

export const findSignatures = ({ signatures }: Note, { name, id }: VerifierKey): readonly NoteSignature[] =>
  signatures.filter((one) => one.name === name && one.keyId === id);

export const isSignedBy = (note: Note, key: VerifierKey): boolean =>
  findSignatures(note, key).some(({ signature }) =>
    verify(null, Buffer.from(renderNoteBody(note)), key.key, signature),
  );
