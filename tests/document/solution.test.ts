import { describe, expect, it } from 'vitest';
import { solutionHtml } from '../../src/document/solution.ts';
import type { SolutionExercise } from '../../src/document/source.ts';
import { neededQuantities } from '../../src/document/unfolded.ts';
import { valuesOf } from '../../src/document/values.ts';
import { workedStep } from '../../src/document/worked-step.ts';
import { workedTrace } from '../../src/document/worked-trace.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { tolerance } from '../../src/worksheet/tolerance.ts';
import type { Computed } from '../../src/worksheet/types.ts';
import { documentOf, NETWORK, NETWORK_IN_COLUMNS, PERCEPTRON, solvedExercise, textOf } from './exercises.ts';

const network = solvedExercise('mlp-backprop', NETWORK);

function step(id: string, exercise = network) {
  const quantity = exercise.worksheet.quantities.find((candidate) => candidate.id === id) as Computed;
  return workedStep(exercise, quantity, valuesOf(exercise)).formulas.join(' ; ');
}

describe('a worked step', () => {
  it('shows rule, numbers put in, and result', () => {
    expect(step('z1')).toBe(
      String.raw`\displaystyle z_{j}^{(1)} = \sum_{i} w_{ji}^{(1)} \, x_{i} + b_{j}^{(1)} ; ` +
        String.raw`\displaystyle \mathbf{z}^{(1)} = \begin{bmatrix} 0.3 \cdot 0.5 + (-0.5) \cdot (-1.5) + 0.1 \\ ` +
        String.raw`0.8 \cdot 0.5 + 0.1 \cdot (-1.5) + (-0.2) \end{bmatrix} = ` +
        String.raw`\begin{bmatrix*}[r] 1.0000 \\ 0.0500 \end{bmatrix*}`,
    );
  });

  it('says ≈ where digits are dropped, and = where the value is whole', () => {
    expect(step('a1')).toContain(String.raw`\begin{bmatrix} \sigma(1) \\ \sigma(0.05) \end{bmatrix} \approx`);
    expect(step('delta2')).toMatch(/approx \\begin\{bmatrix\} 0\.\d{4}/);
  });

  it('does not repeat a result as its own reason', () => {
    expect(step('db2').match(/bmatrix/g)).toHaveLength(2);
  });

  it('writes η·g in place of a step that nobody asks for', () => {
    expect(step('newb2')).toMatch(/0\.2 - 0\.5 \\cdot \(-0\.\d{4}\)/);
  });

  it('lays vectors out as the course writes them', () => {
    const rows = solvedExercise('mlp-backprop', NETWORK_IN_COLUMNS, { weights: 'columns' });
    expect(step('a1', rows)).toContain(String.raw`\sigma(`);
    expect(step('a1', rows)).toMatch(/\[r\] 0\.\d{4} & 0\.\d{4} \\end/);
  });

  it('goes entry by entry where a matrix would leave the page, and breaks long sums', () => {
    const inputs = 12;
    const wide = solvedExercise('mlp-backprop', {
      ...NETWORK,
      layers: [
        {
          weights: [Array<string>(inputs).fill('-0.25'), Array<string>(inputs).fill('0.75')],
          bias: ['0.1', '-0.2'],
          activation: 'sigmoid',
        },
        NETWORK.layers[1],
      ],
      input: Array<string>(inputs).fill('-1.5'),
    });
    expect(step('z1', wide)).toMatch(/\\begin\{aligned\} z_\{1\}\^\{\(1\)\} &= .*\\\\ &\\quad \{\} \+ /);
    expect(step('newW1', wide)).toContain('aligned');
    expect(step('newW1')).toContain('bmatrix');
  });
});

/** The steps of a trace with everything that the asked quantities need. */
function worked(exercise: SolutionExercise) {
  const values = valuesOf(exercise);
  const shown = neededQuantities(exercise).filter(({ id }) => !values.numbers.unfolded.has(id));
  return workedTrace(
    shown.filter(({ counts }) => counts),
    values,
  );
}

describe('a worked trace', () => {
  it('leaves what it does not count to the steps after it, with its numbers', () => {
    const content = { ...PERCEPTRON, epochs: 3, convergence: true };
    const exercise = solvedExercise('perceptron-rule', content, {}, ['w', 'b', 'repeats']);
    const { body } = solutionHtml(documentOf(exercise));
    expect(body.match(/<code>apart<\/code>/g)).toHaveLength(1);
  });

  it('works presentation by presentation', () => {
    const exercise = solvedExercise('perceptron-rule', PERCEPTRON, { decimals: '1' });
    const steps = worked(exercise);
    expect(steps.map(({ counter }) => counter)).toEqual(['p = 1', 'p = 2', 'p = 3', 'p = 4']);
    expect(steps[0]!.lines[0]).toEqual([
      String.raw`z(1) = 0.3 \cdot 1 + (-0.1) \cdot 0 + 0.2 = 0.5`,
      'y(1) = f(0.5) = 1',
      'e(1) = 0 - 1 = -1',
    ]);
    expect(steps[0]!.lines[1]![0]).toBe(String.raw`w_{1}(1) = 0.3 + 0.5 \cdot (-1) \cdot 1 = -0.2`);
  });

  it('ends each epoch of a batch with its update', () => {
    const exercise = solvedExercise('adaline', PERCEPTRON, { update: 'batch' });
    const counters = worked(exercise).map(({ counter }) => counter);
    expect(counters).toEqual(['p = 1', 'p = 2', 'e = 1', 'p = 3', 'p = 4', 'e = 2']);
  });
});

describe('solutionHtml', () => {
  it('lists every answer with its id and value', () => {
    const { body } = solutionHtml(documentOf(network));
    for (const id of network.asked) {
      for (const slot of slotsOf(network.solved.program, id)) {
        const value = network.solved.fixed(slot.number, 4).replace('-', '\u2212');
        expect(body).toMatch(new RegExp(`<code>${escaped(slot.id)}</code>.*?${value}</span>`));
      }
    }
  });

  it('prints accepted intervals where they are given', () => {
    const writing = { decimals: 4, mayTruncate: false };
    const known = { ...network, tolerance: tolerance(network.solved, writing) };
    const [slot] = slotsOf(network.solved.program, 'loss');
    const { low, high } = known.tolerance.accepted(slot!.number);
    expect(textOf(solutionHtml(documentOf(known)).body)).toContain(`${low} … ${high}`);
  });

  it('shows no raw TeX and no formula that could not be read', () => {
    const sigmoid = solvedExercise('sigmoid-neuron', PERCEPTRON, { log: '10', mark: 'comma' });
    const bipolar = solvedExercise(
      'perceptron-rule',
      { ...PERCEPTRON, samples: [{ input: ['1', '0'], target: '-1' }] },
      { coding: '-1/+1', perceptron: 'target' },
    );
    const { body } = solutionHtml(documentOf(network, sigmoid, bipolar));
    expect(body).not.toContain('temml-error');
    expect(textOf(body)).not.toMatch(/\\[a-z]/);
  });

  it('is the same text for the same exercises', () => {
    expect(solutionHtml(documentOf(network))).toEqual(
      solutionHtml(documentOf(solvedExercise('mlp-backprop', NETWORK))),
    );
  });
});

function escaped(id: string): string {
  return id.replaceAll(/[[\]]/g, '\\$&');
}
