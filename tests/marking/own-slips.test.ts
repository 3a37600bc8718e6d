import { describe, expect, it } from 'vitest';
import { unnoticedSlips } from '../../src/exam/discriminate.ts';
import { explainedFinding, unnumberedFinding } from '../../src/marking/finding-text.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import type { QuestionMark } from '../../src/marking/marks.ts';
import { fixed } from '../../src/number/rounding.ts';
import { answersWith, keyedAs, MOMENTUM, ownExercise, ownQuestion } from '../exam/own-slips-bank.ts';

const question = ownQuestion(MOMENTUM, '    points: 2\n');
const exercise = ownExercise(question);

function marked(slips: readonly string[]): QuestionMark {
  return markQuestion(keyedAs(exercise), question.family, answersWith(exercise, slips));
}

describe("a mistake that a question's author names", () => {
  it('costs an honest student nothing', () => {
    expect(fixed(marked([]).earned, 4)).toBe('2.0000');
  });

  it('is charged once and named wherever it shows', () => {
    const { slots, earned } = marked(['gradient-added']);
    const [v1, w1, v2, w2] = slots.map(({ finding }) => finding);
    expect(v1).toMatchObject({ verdict: 'slip', slips: ['gradient-added'], habit: true });
    expect(v2).toMatchObject({ verdict: 'slip', slips: ['gradient-added'], countedAt: 'v1' });
    expect([w1!.verdict, w2!.verdict]).toEqual(['follow-through', 'follow-through']);
    expect(fixed(earned, 4)).toBe('1.5000');
  });

  it("is told in the author's words and the student's language, although another family has a slip of that name", () => {
    const found = (slip: string, slot: string) => marked([slip]).slots.find(({ id }) => id === slot)!.finding;
    expect(explainedFinding(found('gradient-added', 'v1'), 'pt-BR')).toContain(
      'Gradiente <b>somado</b>: O passo vai contra o gradiente: $-\\eta g$.',
    );
    expect(unnumberedFinding(found('wrong-index', 'v2'), 'en')).toBe(
      'Velocity restarted: The second step goes on from v1.',
    );
    // In one language only: nobody is told nothing.
    expect(unnumberedFinding(found('momentum-forgotten', 'v2'), 'pt-BR')).toContain('No momentum: ');
  });

  it('is counted in the analysis by its name', () => {
    const analysis = new ItemAnalysis();
    const whole = marked(['wrong-index']);
    const { earned, possible, followed } = whole;
    const sheet = { exam: 'e', variant: 'v', student: '', notes: [], questions: [whole] };
    analysis.add({ ...sheet, earned, possible, followed });
    expect(analysis.result().questions[0]!.slips).toMatchObject([
      { slip: 'wrong-index', words: { title: { 'pt-BR': 'Velocidade recomeçada' } }, sheets: 1, possibly: 0 },
    ]);
  });

  it('shows on every drawn problem', () => {
    for (const address of ['2', '3', '4', '5', '6']) {
      expect(unnoticedSlips(ownExercise(question, address))).toEqual([]);
    }
  });

  it('is no matter where nothing that is asked follows from it', () => {
    const first = ownExercise(ownQuestion(MOMENTUM, '    ask: [v1, w1]\n'));
    expect(unnoticedSlips(first)).toEqual([]);
  });

  it('may pass unnoticed where the bank says so', () => {
    const clipped = (more: string) => `
    worksheet:
      givens: { z: { min: -2, max: 2, step: 0.5, nonzero: true } }
      rules: ["h = z > 0 ? z : 0.01*z", "y = h + 1"]
${more}      slips:
        - { id: not-clipped, title: Not clipped, why: Below 0 it is., rules: ["h = z"] }
`;
    const seen = (more: string) =>
      ['1', '2', '3', '4', '5', '6', '7', '8'].map(
        (address) =>
          unnoticedSlips({ ...ownExercise(ownQuestion(clipped(more)), address), parameters: {} }).length,
      );
    expect(seen('')).toEqual(Array(8).fill(0));
    expect(seen('      allowUnnoticed: true\n')).toContain(1);
  });
});
