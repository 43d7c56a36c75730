import { renderReasonInJapanese } from '@torioki/audit/words';
import type { Position } from '@torioki/event-store';
import { explainThrown } from '@torioki/event-store/adapter';
import type { ByteRange } from '../backup/file-digest.js';
import type { InBoth } from '../rendering/language.js';

/** The steps of a drill, in their order. */
export type DrillStepName = 'files' | 'history' | 'commands' | 'library' | 'views' | 'people';

/** A finding of a drill: a fault of the backup, and its place. */
export interface DrillFinding {
  readonly reason: InBoth<string>;
  readonly file?: string;
  /** The changed part of the file. */
  readonly bytes?: ByteRange;
  readonly position?: Position;
}

/** The result of a step. `count` is the number of items that the step examined. */
export interface StepResult {
  readonly count: number;
  readonly findings: readonly DrillFinding[];
}

export interface DrillStep extends StepResult {
  readonly step: DrillStepName;
  /** The duration, in milliseconds. */
  readonly ms: number;
}

/** A finding with its text in Japanese and in English. */
export const findingOf = (ja: string, en: string): DrillFinding => ({ reason: { ja, en } });

const describeThrown = (thrown: unknown): DrillFinding => {
  const why = explainThrown(thrown);
  return findingOf(`${renderReasonInJapanese(why)}。`, `${why.reason}.`);
};

/** Collects the steps of a drill, and measures them. A step that throws has a finding. */
export const collectSteps = () => {
  const steps: DrillStep[] = [];
  return {
    all: (): readonly DrillStep[] => steps,
    /** Does a step. Returns whether it has no finding. */
    run: async (step: DrillStepName, work: () => Promise<StepResult>): Promise<boolean> => {
      const since = performance.now();
      const result = await work().catch((thrown: unknown) => ({
        count: 0,
        findings: [describeThrown(thrown)],
      }));
      steps.push({ step, ms: Math.round(performance.now() - since), ...result });
      return result.findings.length === 0;
    },
  };
};
