import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from './idempotency.js';
import type { Proposed, Recorded } from './recorded.js';

const { StreamIdentifier, UUID } = shared;
const { ReadEvent } = streams.ReadResp;

/** Names are bytes on the wire. */
export const streamName = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

export const streamIdentifier = (stream: string): shared.StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(stream));

/** The server knows ids as 128 bits, and writes them in small letters. */
export const idOf = (uuid: shared.UUID | undefined): string => (uuid?.getString() ?? '').toLowerCase();

export const uuidOf = (id: string): shared.UUID => new UUID().setString(id);

type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

export const proposed = (message: ProposedMessage): Proposed => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? 'application/octet-stream',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

interface ExpectationMessage {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export const expectedIn = (options: ExpectationMessage): Expected => {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
};

const ticksPerMillisecond = 10_000n;

export const readEvent = (event: Recorded): streams.ReadResp => {
  const position = String(event.position);
  const message = new ReadEvent.RecordedEvent()
    .setId(uuidOf(event.id))
    .setStreamIdentifier(streamIdentifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  message
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created) * ticksPerMillisecond));
  return new streams.ReadResp().setEvent(new ReadEvent().setEvent(message).setCommitPosition(position));
};
