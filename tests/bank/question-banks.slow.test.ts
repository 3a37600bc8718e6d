import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { stream } from '../../src/random/stream.ts';

const names = readdirSync('question-banks').filter((name) => /\.ya?ml$/.test(name));
const SEEDS = Array.from({ length: 20 }, (_, number) => `${number}`);

describe.each(names)('%s', (name) => {
  const { questions } = readBankFile(`question-banks/${name}`);
  test.each(questions)('$id is drawn with some tries, whatever the seed', (question) => {
    for (const seed of SEEDS)
      expect(drawExercise(question, stream(seed, question.id)).attempt, seed).toBeLessThan(200);
  });
});
