import * as z from 'zod';
import { lettersOf } from '../../conventions/letters.ts';
import type { Gate } from '../family.ts';
import { impliedNetwork } from '../mlp-backprop/draw.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import type { Slip } from '../slip.ts';
import { type CollapseProblem, collapse, collapseParameters, collapseProblem } from './collapse.ts';
import { type IdentifyProblem, identify, identifyParameters, identifyProblem } from './identify.ts';
import type { Task } from './task.ts';
import { isInactive, type ValuesProblem, values, valuesParameters, valuesProblem } from './values.ts';

/** `values`: f and f′ at points; `identify`: which curve is which; `collapse`: two linear layers made one. */
const TASKS = { values, identify, collapse };
type TaskName = keyof typeof TASKS;
const TASK_NAMES = Object.keys(TASKS) as readonly TaskName[];

export type { CollapseProblem, IdentifyProblem, ValuesProblem };
export type ActivationProblem = ValuesProblem | IdentifyProblem | CollapseProblem;
type ActivationParameters = z.infer<typeof parameters>;

/** Whoever names no task asks for values. */
const valuesUnlessSaid = (written: unknown) =>
  typeof written === 'object' && written !== null && !('task' in written)
    ? { task: 'values', ...written }
    : written;
const error = `unknown task. Allowed: ${TASK_NAMES.join(', ')}.`;

const problem = z.preprocess(
  valuesUnlessSaid,
  z.discriminatedUnion('task', [valuesProblem, identifyProblem, collapseProblem], { error }),
);
const parameters = z.preprocess(
  valuesUnlessSaid,
  z.discriminatedUnion('task', [valuesParameters, identifyParameters, collapseParameters], { error }),
);

type AnyTask = Task<ActivationProblem, ActivationParameters, unknown>;
type AnySlip = Slip<ActivationProblem, Structure>;

/** Each task is handed its own problems only. */
function taskOf({ task }: { readonly task: TaskName }): AnyTask {
  return TASKS[task] as unknown as AnyTask;
}

export interface Structure {
  readonly task: TaskName;
  /** Of the task. */
  readonly own: unknown;
}

function slipsOf(task: TaskName): readonly AnySlip[] {
  return (taskOf({ task }).slips ?? []).map((one) => ({
    ...one,
    changes: (s, worksheet) => (s.task === task ? one.changes(s.own, worksheet) : undefined),
  }));
}

function gatesOf(task: TaskName): readonly Gate<ActivationProblem, ActivationParameters>[] {
  return (taskOf({ task }).gates ?? []).map(({ id, rejects }) => ({
    id,
    rejects: (drawn) => drawn.problem.task === task && rejects(drawn),
  }));
}

const idleness = { updated: /^$/, source: isInactive };

/** Activation functions: their values and derivatives, their curves, and what remains of layers without them. */
export const activationFunctions = family<ActivationProblem, ActivationParameters, Structure>({
  id: 'activation-functions',
  problem,
  parameters,
  structure: (of) => ({ task: of.task, own: taskOf(of).structure(of) }),
  check: (of) => taskOf(of).check?.(of),
  given: {
    implied(given, convention, written) {
      if ((given['task'] ?? written['task']) === 'collapse') {
        return impliedNetwork(given, convention, { units: [2, 2, 2], ...written });
      }
      const { function: name } = given;
      return name === undefined ? {} : { functions: [name] };
    },
  },
  draw: (drawn, ...rest) => taskOf(drawn).draw(drawn, ...rest),
  lines: (of, { own }) => taskOf(of).lines(of, own),
  defaultAsk: (of) => taskOf(of).defaultAsk(of),
  gates: [...TASK_NAMES.flatMap(gatesOf), unreadable, idleSlot(idleness), mostlyIdle(idleness), wideInterval],
  slips: TASK_NAMES.flatMap(slipsOf),
  letters: (convention) => ({ a: lettersOf(convention).activation }),
  present: (of) => taskOf(of).present(of),
});
