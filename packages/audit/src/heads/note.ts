import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Position } from '@torioki/event-store';

/** A key that signs notes, or with which a witness cosigns them, by its name. */
export interface VerifierKey {
  readonly name: string;
  readonly isWitness: boolean;
  /** The first 8 hexadecimal digits of what identifies it. */
  readonly id: string;
  readonly key: KeyObject;
}

/** A key that signs notes in its own name. */
export interface SigningKey {
  readonly name: string;
  readonly key: KeyObject;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** A signed note of a head: a checkpoint of C2SP. */
export interface Note {
  /** Whose tree it is, as in `library.example.jp/torioki`. */
  readonly origin: string;
  readonly size: Position;
  /** The root of the tree of so many events, in base64. */
  readonly root: string;
  readonly signatures: readonly NoteSignature[];
}

/** The marks of the kinds of keys: Ed25519, for notes and for cosignatures. */
const [ed25519, cosignature] = [0x01, 0x04];

/** The 32 bytes of a public key that signs notes, with the mark of what kind it is. */
const bytesOf = (key: KeyObject): Buffer => {
  const { x = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.of(ed25519), Buffer.from(x, 'base64url')]);
};

const idOf = (name: string, bytes: Buffer): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes]), 'hex').slice(0, 8);

/** A key as an auditor files it, in one word. */
export const verifierKeyText = ({ name, key }: SigningKey): string => {
  const bytes = bytesOf(createPublicKey(key));
  return `${name}+${idOf(name, bytes)}+${bytes.toString('base64')}`;
};

const isKey = (bytes: Buffer): boolean =>
  bytes.length === 33 && (bytes[0] === ed25519 || bytes[0] === cosignature);

/** Reads such a word; undefined if it is none, or mistyped. */
export const verifierKeyIn = (text: string): VerifierKey | undefined => {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([\w+/]+=*)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKey(bytes) || idOf(name, bytes) !== id) return undefined;
  const x = bytes.subarray(1).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { name, id, isWitness: bytes[0] === cosignature, key };
};

export const bodyOf = ({ origin, size, root }: Pick<Note, 'origin' | 'size' | 'root'>): string =>
  `${origin}\n${size}\n${root}\n`;

const signatureLine = (name: string, keyId: string, signature: Uint8Array): string =>
  `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;

export const noteText = (note: Note): string =>
  `${bodyOf(note)}\n${note.signatures.map(({ name, keyId, signature }) => signatureLine(name, keyId, signature)).join('')}`;

export const signedNote = (
  head: Pick<Note, 'origin' | 'size' | 'root'>,
  keys: readonly SigningKey[],
): Note => ({
  ...head,
  signatures: keys.map(({ name, key }) => ({
    name,
    keyId: idOf(name, bytesOf(createPublicKey(key))),
    signature: sign(null, Buffer.from(bodyOf(head)), key),
  })),
});

/** Reads the line of a signature; undefined if it is none. */
export const signatureIn = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = /^— (\S+) ([\w+/]+=*)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < 5) return undefined;
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
};

const isSize = /^(0|[1-9]\d*)$/;

/** 32 bytes in base64. */
const isRoot = /^[\w+/]{43}=$/;

/** Reads a note from its lines; undefined if it is none. */
export const noteIn = (lines: readonly string[]): Note | undefined => {
  const [origin, size, root, blank] = lines.slice(0, 4) as [string, string, string, string];
  const rest = lines.slice(4);
  const signatures = rest.flatMap((line) => signatureIn(line) ?? []);
  const isBody = origin !== '' && isSize.test(size) && isRoot.test(root) && blank === '';
  return isBody && rest.length > 0 && signatures.length === rest.length
    ? { origin, size: Number(size), root, signatures }
    : undefined;
};

export const signaturesOf = ({ signatures }: Note, { name, id }: VerifierKey): readonly NoteSignature[] =>
  signatures.filter((one) => one.name === name && one.keyId === id);

export const isSignedBy = (note: Note, key: VerifierKey): boolean =>
  signaturesOf(note, key).some(({ signature }) =>
    verify(null, Buffer.from(bodyOf(note)), key.key, signature),
  );
