import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const [leaf, inner] = [Uint8Array.of(0), Uint8Array.of(1)];

/** The leaf of an event (RFC 6962, 2.1). Pass the event's hash in the chain: 64 hexadecimal digits. */
export const hashLeaf = (hash: string): Buffer => sha256(leaf, Buffer.from(hash, 'hex'));

/** The node above two other nodes. */
export const hashParent = (left: Uint8Array, right: Uint8Array): Buffer => sha256(inner, left, right);

/** The root of the tree without leaves. */
export const emptyRoot: Buffer = sha256('');
