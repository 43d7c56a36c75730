// Verifies an excerpt of a history, without other programs.
//
// It proves that each event is in the history that has the note's root. It proves nothing about other events.
// Pass the verifier key that you have filed: without it, the signature of the note is not checked.
// Exit status: 0 no fault, 1 a fault, 2 not answered.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';

const ended = (status, text) => process.exit((console.log(text), status));
const sha256 = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();

// Parses a verifier key: name+id+base64 of the kind (1: Ed25519) and the public key.
const keyIn = (text) => {
  const [name, id, ...encoded] = text.split('+');
  const bytes = Buffer.from(encoded.join('+'), 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1 || sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id)
    ended(2, `${text} is not a verifier key, or it is mistyped.`);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  return { name, id, key: createPublicKey({ key: jwk, format: 'jwk' }) };
};

const isSigned = (note, { name, id, key }) => {
  const [body, signatures] = note.split('\n\n');
  return signatures.split('\n').some((line) => {
    const [, signer, encoded = ''] = line.split(' ');
    const bytes = Buffer.from(encoded, 'base64');
    const isOf = signer === name && bytes.toString('hex', 0, 4) === id;
    return isOf && verify(null, Buffer.from(`${body}\n`), key, bytes.subarray(4));
  });
};

// The root above a leaf of the tree of RFC 6962, computed from the nodes of its proof (RFC 9162, 2.1.3.2).
const rootAbove = (chainHash, index, size, proof) => {
  let [at, last, node] = [index, size - 1, sha256(Uint8Array.of(0), Buffer.from(chainHash, 'hex'))];
  for (const encoded of proof) {
    const other = Buffer.from(encoded, 'base64');
    if (last === 0 || other.length !== 32) return undefined;
    if (at % 2 === 1 || at === last) {
      node = sha256(Uint8Array.of(1), other, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else node = sha256(Uint8Array.of(1), node, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? node.toString('base64') : undefined;
};

const [file, key] = process.argv.slice(2);
if (file === undefined) ended(2, 'node verify-excerpt.mjs excerpt.jsonl [<verifier key>]');
try {
  const filed = key === undefined ? undefined : keyIn(key);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  const [first, ...lines] = text.split('\n');
  const { format, note } = JSON.parse(first);
  if (format !== 'torioki-excerpt/1') ended(2, 'This is not an excerpt of a history (torioki-excerpt/1).');
  if (lines.pop() !== '') ended(1, 'WRONG: the excerpt is cut off.');
  const [origin, size, root] = note.split('\n');
  if (filed && !isSigned(note, filed)) ended(1, 'WRONG: the note is not signed by this key.');
  lines.forEach((line, index) => {
    const [, canonical = '', before = '', proof = '[]'] =
      /^\{"event":(\{.*\}),"before":"([0-9a-f]{64})","proof":(\[[^\]]*\])\}$/.exec(line) ?? [];
    const chainHash = sha256(before, canonical).toString('hex');
    const { position } = canonical === '' ? {} : JSON.parse(canonical);
    if (rootAbove(chainHash, position - 1, Number(size), JSON.parse(proof)) !== root)
      ended(1, `WRONG in line ${index + 2}: its event is not under the root of the note.`);
  });
  console.log(`Right: the note of ${origin} at position ${size} covers these ${lines.length} events.`);
  console.log(filed ? `It is signed by ${filed.name}.` : 'The signature was not checked: no key was given.');
} catch (thrown) {
  ended(2, `No answer: ${thrown.message}`);
}
