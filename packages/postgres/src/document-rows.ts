import { parseDocument } from '@torioki/projection';
import type {
  Generation,
  Quarantined,
  DocumentStep,
  StoredDocument,
  DocumentRequest,
} from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import type { Statement } from './statement.js';
import { decodeText, encodeText } from './encode-text.js';

/** The columns of a document. pg returns a bigint as text. */
export interface DocumentRow {
  readonly key: string;
  readonly position: string;
  readonly document: string;
}

export const generationColumns = 'id, model, version, state AS "is", checkpoint, hash, owner';

export type GenerationRow = Omit<Generation, 'checkpoint'> & {
  readonly checkpoint: string;
  readonly hash: string;
};

export type QuarantineRow = Omit<Quarantined, 'position'> & { readonly position: string };

/** Maps each row of an answer. */
export const mapRows = <Row, A>(of: (row: Row) => A) => E.map((rows: readonly Row[]) => rows.map(of));

export const decodeDocument = ({ key, position, document }: DocumentRow): StoredDocument => ({
  key: decodeText(key),
  document: parseDocument(document),
  position: Number(position),
});

export const decodeGeneration = ({ checkpoint, hash, ...row }: GenerationRow): Generation => ({
  ...row,
  checkpoint: { position: Number(checkpoint), hash },
});

export const decodeQuarantined = ({ key, position, type, reason, ...row }: QuarantineRow): Quarantined => ({
  ...row,
  key: key === null ? null : decodeText(key),
  position: Number(position),
  type: decodeText(type),
  reason: decodeText(reason),
});

export const selectDocuments = (
  schema: string,
  generation: number,
  wanted: DocumentRequest | Omit<Extract<DocumentRequest, { is: 'keys' }>, 'model'>,
): Statement => {
  const ofGeneration = `FROM ${schema}.document WHERE generation = $1`;
  const documents = `SELECT key, position, document::text ${ofGeneration}`;
  if (wanted.is === 'keys')
    return [`${documents} AND key = ANY ($2)`, generation, wanted.keys.map(encodeText)];
  const part = 'AND list = $2 AND (place, key) > ($3, $4) AND place <= $5';
  const { list, after, to } = wanted;
  const values = [generation, ...[list, after.place, after.key, to].map(encodeText)];
  return wanted.is === 'count'
    ? [`SELECT '' AS key, 0 AS position, count(*)::text AS document ${ofGeneration} ${part}`, ...values]
    : [`${documents} ${part} ORDER BY place, key LIMIT $6`, ...values, wanted.first];
};

const asStored = <Poison extends { readonly key: string | null }>(poison: Poison) => ({
  ...poison,
  key: poison.key === null ? null : encodeText(poison.key),
});

/** Steps as JSON, in the form that the schema's function `commit` takes. */
export const encodeSteps = (steps: readonly DocumentStep[]): string =>
  JSON.stringify(
    steps.map(({ generation, from, to, documents, released, quarantined, serves }) => ({
      ...{ generation, from, to, serves },
      removed: documents.filter(({ document }) => document === null).map(({ key }) => encodeText(key)),
      changed: documents
        .filter(({ document }) => document !== null)
        .map(({ key, position, listing, document }) => ({
          key: encodeText(key),
          position,
          list: listing && encodeText(listing.list),
          place: listing && encodeText(listing.place),
          document: JSON.stringify(document),
        })),
      released: released.map(({ key, position }) => asStored({ key, position })),
      quarantined: quarantined.map(({ key, position, type, reason, waiting }) =>
        asStored({ key, position, type: encodeText(type), reason: encodeText(reason), waiting }),
      ),
    })),
  );
