import { withoutKey } from '../../document/index.ts';
import { readTemplate } from '../../document/read-templates.ts';
import { standaloneHtml } from '../../document/standalone.ts';
import { questionTitle } from '../../document/statement.ts';
import type { Exercise } from '../../exam/exercise.ts';
import { MESSAGE_KEYS, message } from '../../messages/index.ts';
import type { AnswerPage, AskedBox, AskedQuestion } from '../../page/answer-page.ts';
import { insideScript, pageScript, policyFor } from '../script-page.ts';
import type { OpenWriter } from './writer.ts';

/**
 * Sheets that are filled in with a browser: `sheets/NAME.web.html`, which never meets the page that `html` writes. The
 * page knows what its boxes are called and take, and nothing of the key; it holds no engine.
 */
export const web: OpenWriter = ({ css, language, exam, write }, use) => {
  const script = pageScript('answers.js');
  const styles = `${css}\n${readTemplate('page.css')}\n${readTemplate('answers.css')}`;
  const words = wordsOf(language);
  return use({
    // Nothing but sheets is filled in.
    page: async () => {},
    together: async () => {},
    async variant({ variant: { code, student }, exercises, page, places }) {
      const { title, body } = page('sheet');
      const data: AnswerPage = {
        exam,
        variant: code,
        student: student === null ? null : { id: student.id, name: student.name },
        questions: exercises.map((exercise, position) => askedQuestion(exercise, position, language)),
        words,
      };
      const text = answerPage({ title, body, styles, language, script, data });
      for (const path of places.sheet) write(`${path}.web.html`, text);
    },
  });
};

function askedQuestion(exercise: Exercise, position: number, language: string): AskedQuestion {
  const { question, slots, choices } = exercise;
  return {
    id: question.id,
    title: `${position + 1}. ${questionTitle(withoutKey(exercise), language)}`,
    entries: question.entries ?? 'numbers',
    boxes: slots.map(({ id, kind }): AskedBox => {
      const options = choices.find((choice) => choice.id === id)?.options.map(({ label }) => label) ?? [];
      const isNamed = kind === 'boolean' || kind === 'choices';
      return { id, kind: isNamed ? kind : options.length > 0 ? 'choice' : 'number', options };
    }),
  };
}

/** Of the catalogue only what these pages say: texts on mistakes would tell what is asked. */
function wordsOf(language: string): AnswerPage['words'] {
  const below = (prefix: string, spoken: (key: string) => string) =>
    MESSAGE_KEYS.filter((key) => key.startsWith(prefix)).map(
      (key) => [spoken(key.slice(prefix.length)), message(language, key)] as const,
    );
  const own = ['unreadable', 'true', 'false', 'nothing-chosen'] as const;
  return Object.fromEntries([
    ...own.map((key) => [key, message(language, `page.say.${key}`)] as const),
    ['name', message(language, 'document.name')],
    ['id', message(language, 'document.student-id')],
    ...below('web.', (key) => key),
    ...below('unreadable.', (key) => key.replaceAll('-', ' ')),
  ]);
}

interface Parts {
  readonly title: string;
  readonly body: string;
  readonly styles: string;
  readonly language: string;
  readonly script: string;
  readonly data: AnswerPage;
}

function answerPage({ title, body, styles, language, script, data }: Parts): string {
  const page = `<main id="sheet">
${body}
</main>
<aside id="answers"><noscript>${message(language, 'web.script')}</noscript></aside>
<script type="application/json" id="data">${insideScript(JSON.stringify(data))}</script>
<script>${script}</script>`;
  return standaloneHtml({ title, body: page, css: styles, lang: language, policy: policyFor(script) });
}
