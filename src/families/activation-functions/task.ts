import type { Problem } from '../problem.ts';
import type { FamilyForm } from '../shared/family-form.ts';
import type { Slip } from '../slip.ts';

/** A family's kind of question, written down as a family is; it is handed its own problems only. */
export interface Task<P extends Problem, Parameters, S>
  extends Pick<
    FamilyForm<P, Parameters, S>,
    'structure' | 'check' | 'draw' | 'lines' | 'defaultAsk' | 'present'
  > {
  readonly gates?: FamilyForm<P, Parameters, S>['gates'];
  readonly slips?: readonly Slip<P, S>[];
}
