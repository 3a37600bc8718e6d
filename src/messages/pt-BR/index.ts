import { activationFunctions } from './activation-functions.ts';
import { analysis } from './analysis.ts';
import { computationalGraph } from './computational-graph.ts';
import { concept } from './concept.ts';
import { documents } from './documents.ts';
import { families } from './families.ts';
import { feedback } from './feedback.ts';
import { forms } from './forms.ts';
import { gates } from './gates.ts';
import { gradientPaths } from './gradient-paths.ts';
import { items } from './items.ts';
import { matrixGradient } from './matrix-gradient.ts';
import { numbers } from './numbers.ts';
import { numericalDerivative } from './numerical-derivative.ts';
import { optimizerStep } from './optimizer-step.ts';
import { practice } from './practice.ts';
import { randomSearch } from './random-search.ts';
import { singleNeuron } from './single-neuron.ts';
import { slips } from './slips.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { statements } from './statements.ts';

/** Brazilian Portuguese, file by file as the English texts. */
export const ptBR = {
  ...activationFunctions,
  ...analysis,
  ...computationalGraph,
  ...concept,
  ...documents,
  ...families,
  ...feedback,
  ...forms,
  ...gates,
  ...gradientPaths,
  ...matrixGradient,
  ...numbers,
  ...items,
  ...numericalDerivative,
  ...optimizerStep,
  ...practice,
  ...randomSearch,
  ...singleNeuron,
  ...slips,
  ...softmaxCrossEntropy,
  ...statements,
} as const;
