import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from './idempotency.js';
import { failures } from './failures.js';
import { isTombstone, lastRevision, type ProposedEvent, type RecordedEvent } from './recorded-event.js';
import { Refusal } from './refusal.js';

const { StreamIdentifier, UUID } = shared;
const { ReadEvent } = streams.ReadResp;

/** The name of a stream, which the protocol sends as bytes. */
export const streamName = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

export const streamIdentifier = (stream: string): shared.StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(stream));

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const half = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

/** An id in the server's form: 128 bits, written in lower case. */
export const idOf = (message: shared.UUID | undefined): string => {
  const structured = message?.getStructured();
  if (structured === undefined) return (message?.getString() ?? '').toLowerCase();
  return dashed(half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits()));
};

export const uuidOf = (id: string): shared.UUID => new UUID().setString(id);

export const toStructuredUuid = (id: string): shared.UUID => {
  const hex = id.replaceAll('-', '');
  const bits = (from: number) => String(BigInt.asIntN(64, BigInt(`0x${hex.slice(from, from + 16)}`)));
  return new UUID().setStructured(
    new UUID.Structured().setMostSignificantBits(bits(0)).setLeastSignificantBits(bits(16)),
  );
};

type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

/** Parses a proposed event. Throws if it is invalid. */
export const parseProposedEvent = (message: ProposedMessage): ProposedEvent => {
  const property = (name: string): string => message.getMetadataMap().get(name) ?? '';
  const [id, type, contentType] = [idOf(message.getId()), property('type'), property('content-type')];
  if (type === '') throw new Error('An event has no type. Set one.');
  if (!uuidForm.test(id) || /^[0-]*$/.test(id)) throw new Error(`"${id}" is not an event's id. Use a UUID.`);
  return { id, type, contentType, data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8() };
};

/** Parses the expectation of the stream. `revision` is the named revision, if there is one. */
export const parseExpectation = (
  options: { hasNoStream(): boolean; hasAny(): boolean },
  revision: string | undefined,
): Expected => {
  if (revision !== undefined) return Number(revision);
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasAny()) return 'any';
  throw new Refusal(failures.notImitated('an append with another expectation'));
};

/** Converts milliseconds to the server's units of 100 ns. */
export const toTicks = (milliseconds: number): string => String(BigInt(milliseconds) * 10_000n);

const readEvent = (event: RecordedEvent): streams.ReadResp => {
  const position = String(event.position);
  const message = new ReadEvent.RecordedEvent()
    .setId(uuidOf(event.id))
    .setStreamIdentifier(streamIdentifier(event.stream))
    .setStreamRevision(String(isTombstone(event) ? lastRevision : event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  message
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', toTicks(event.created));
  return new streams.ReadResp().setEvent(new ReadEvent().setEvent(message).setCommitPosition(position));
};

const written = new WeakMap<RecordedEvent, Buffer>();

/** Returns an event as the bytes of an answer to a read. The bytes are made once for all readers. */
export const writeEvent = (event: RecordedEvent): Buffer => {
  const bytes = written.get(event) ?? Buffer.from(readEvent(event).serializeBinary());
  written.set(event, bytes);
  return bytes;
};
