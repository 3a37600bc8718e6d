import { activationFunctions } from './activation-functions.ts';
import { adjusted } from './adjusted.ts';
import { analysis } from './analysis.ts';
import { attention } from './attention.ts';
import { commonFields } from './common-fields.ts';
import { computationalGraph } from './computational-graph.ts';
import { conventionValues } from './convention-values.ts';
import { convolution } from './convolution.ts';
import { documents } from './documents.ts';
import { drawnFields } from './drawn-fields.ts';
import { exercises } from './exercises.ts';
import { familyFields } from './family-fields.ts';
import { feedback } from './feedback.ts';
import { fileFields } from './file-fields.ts';
import { gatedCell } from './gated-cell.ts';
import { gradientPaths } from './gradient-paths.ts';
import { items } from './items.ts';
import { linearClassifier } from './linear-classifier.ts';
import { lookup } from './lookup.ts';
import { matrixGradient } from './matrix-gradient.ts';
import { normalisation } from './normalisation.ts';
import { numericalDerivative } from './numerical-derivative.ts';
import { optimizerStep } from './optimizer-step.ts';
import { page } from './page.ts';
import { practice } from './practice.ts';
import { printing } from './printing.ts';
import { quantities } from './quantities.ts';
import { randomSearch } from './random-search.ts';
import { recurrentNetwork } from './recurrent-network.ts';
import { regularisation } from './regularisation.ts';
import { reportedSlips } from './reported-slips.ts';
import { ruleFunctions } from './rule-functions.ts';
import { singleNeuron } from './single-neuron.ts';
import { slips } from './slips.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { training } from './training.ts';
import { web } from './web.ts';

/** Brazilian Portuguese, file by file as the English texts. */
export const ptBR = {
  ...activationFunctions,
  ...adjusted,
  ...analysis,
  ...attention,
  ...computationalGraph,
  ...convolution,
  ...documents,
  ...exercises,
  ...feedback,
  ...gatedCell,
  ...gradientPaths,
  ...linearClassifier,
  ...matrixGradient,
  ...items,
  ...normalisation,
  ...numericalDerivative,
  ...optimizerStep,
  ...page,
  ...practice,
  ...printing,
  ...randomSearch,
  ...recurrentNetwork,
  ...regularisation,
  ...reportedSlips,
  ...singleNeuron,
  ...slips,
  ...softmaxCrossEntropy,
  ...conventionValues,
  ...lookup,
  ...fileFields,
  ...commonFields,
  ...drawnFields,
  ...familyFields,
  ...quantities,
  ...ruleFunctions,
  ...training,
  ...web,
} as const;
