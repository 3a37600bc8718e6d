import type { Convention } from '../../conventions/convention.ts';
import { layerMark, lettered, lettersOf } from '../../conventions/letters.ts';
import { notationOf } from '../../conventions/notation.ts';
import type { Computed, Given, Symbol as TexSymbol, Worksheet } from '../../worksheet/types.ts';
import { computed, given } from '../shared/quantities.ts';
import { collapseSizes, type Sizes } from './collapse-sizes.ts';
import type { CollapseProblem } from './problem.ts';

/**
 * Two linear layers as one: W = W² W¹ and b = W² b¹ + b² (in columns W = W¹ W², b = b¹ W² + b²), and the output both
 * ways. @throws {ProblemError}
 */
export function collapseWorksheet(problem: CollapseProblem): Worksheet {
  const sizes = collapseSizes(problem);
  const { convention } = problem;
  const entry = entryOf(convention);
  const bias = (text: string) => (hasBias(convention) ? ` ${sign(convention)} ${text}` : '');
  return {
    quantities: [
      ...givens(problem),
      ...layerByLayer(convention, sizes),
      ...collapsed(convention, sizes),
      computed(
        {
          id: 'y',
          shape: [sizes.outputs],
          symbol: lettered(lettersOf(convention).output),
          stage: 'collapse',
        },
        'y[j]',
        `sum(i, ${entry('W', 'j', 'i')}*x[i])${bias('b[j]')}`,
        'z2[j]',
      ),
    ],
  };
}

function givens({ layers, input, convention }: CollapseProblem): readonly Given[] {
  return [
    given('x', input, lettered('x')),
    ...layers.flatMap(({ weights, bias }, position) => {
      const above = layerMark(convention, position + 1);
      return [
        given(`W${position + 1}`, weights, matrix(convention, above), 'layer-weights'),
        ...(hasBias(convention) ? [given(`b${position + 1}`, bias!, lettered('b', { above }), 'bias')] : []),
      ];
    }),
  ];
}

/** z¹ and z², one linear layer after the other. */
function layerByLayer(convention: Convention, { hidden, outputs }: Sizes): readonly Computed[] {
  const entry = entryOf(convention);
  const bias = (text: string) => (hasBias(convention) ? ` ${sign(convention)} ${text}` : '');
  const net = (layer: number) => lettered(lettersOf(convention).net, { above: layerMark(convention, layer) });
  return [
    computed(
      { id: 'z1', shape: [hidden], symbol: net(1), stage: 'forward', part: 'net' },
      'z1[k]',
      `sum(i, ${entry('W1', 'k', 'i')}*x[i])${bias('b1[k]')}`,
    ),
    computed(
      { id: 'z2', shape: [outputs], symbol: net(2), stage: 'forward', part: 'net' },
      'z2[j]',
      `sum(k, ${entry('W2', 'j', 'k')}*z1[k])${bias('b2[j]')}`,
    ),
  ];
}

function collapsed(convention: Convention, { inputs, outputs }: Sizes): readonly Computed[] {
  const entry = entryOf(convention);
  const rows = convention.weights === 'rows';
  const weights = computed(
    {
      id: 'W',
      shape: rows ? [outputs, inputs] : [inputs, outputs],
      symbol: matrix(convention, ''),
      stage: 'collapse',
    },
    rows ? 'W[j,i]' : 'W[i,j]',
    rows ? 'sum(k, W2[j,k]*W1[k,i])' : 'sum(k, W1[i,k]*W2[k,j])',
  );
  if (!hasBias(convention)) return [weights];
  const bias = computed(
    { id: 'b', shape: [outputs], symbol: lettered('b'), stage: 'collapse' },
    'b[j]',
    `sum(k, ${entry('W2', 'j', 'k')}*b1[k]) + b2[j]`,
  );
  return [weights, bias];
}

export function hasBias({ bias }: Convention): boolean {
  return bias !== 'none';
}

/** Bias weights of a constant input −1 are subtracted. */
function sign({ bias }: Convention): '+' | '-' {
  return bias === 'x0=-1' ? '-' : '+';
}

/** The weight that leads from an input to a unit, in the convention's orientation. */
function entryOf({ weights }: Convention): (id: string, unit: string, input: string) => string {
  return (id, unit, input) => (weights === 'rows' ? `${id}[${unit},${input}]` : `${id}[${input},${unit}]`);
}

/** w_{ji} for an entry, W for the whole. */
function matrix(convention: Convention, above: string): TexSymbol {
  const commas = notationOf(convention).indices === 'commas';
  const [entry, whole] = [lettered('w', { above, commas }), lettered('W', { above })];
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}
