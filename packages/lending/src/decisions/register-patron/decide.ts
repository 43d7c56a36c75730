import { reading, requiring } from '@torioki/event-store';
import { patron } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { evidenceShown } from '../preconditions/evidence-shown.js';
import { newPatron } from '../preconditions/new-patron.js';
import { RegisterPatron } from './command.js';
import { appliedByPost } from './rules/applied-by-post.js';

export const registerPatron = decision(RegisterPatron, function* (command) {
  const { at, patron: id, channel } = command;
  const { known } = yield* reading({ known: patron(id) });
  yield* requiring(newPatron(id, known));
  yield* requiring(appliedByPost(command, known));
  const evidence = yield* requiring(evidenceShown(command.evidence));
  return [
    { type: 'PatronRegistered', data: { at, patron: id, channel, evidence } },
    { type: 'CardIssued', data: { at, patron: id } },
  ];
});
