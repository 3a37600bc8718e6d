import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { questionTitles } from '../../src/pipeline/grade-titles.ts';
import { testFolder } from '../cli/test-folder.ts';

const folder = testFolder();

test('titles of questions are in the language of the feedback where the bank has them in it', () => {
  const questions = [
    { id: 'q1', title: 'Net sum', titles: { en: 'Net sum', 'pt-BR': 'Soma ponderada' } },
    { id: 'q2', title: 'One step' },
  ];
  writeFileSync(join(folder, 'exam.json'), JSON.stringify({ exam: 'e', questions }));
  const titles = (language: string) => Object.fromEntries(questionTitles(join(folder, 'key.json'), language));
  expect(titles('en')).toEqual({ q1: 'Net sum', q2: 'One step' });
  expect(titles('pt-BR')).toEqual({ q1: 'Soma ponderada', q2: 'One step' });
});

test('without an exam.json there are no titles', () => {
  expect(questionTitles(join(folder, 'nowhere', 'key.json'), 'en')).toEqual(new Map());
});
