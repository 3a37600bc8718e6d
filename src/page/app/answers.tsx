import { type JSX, render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import {
  type AnswerPage,
  answerFile,
  entryProblem,
  type Filled,
  filledFrom,
  NOTHING_FILLED,
  placeOf,
  readAnswers,
} from '../answer-page.ts';
import { FileInput } from './file-input.tsx';
import { download, keepingUnder } from './keeping.ts';
import { mountAnswers } from './sheet-boxes.tsx';

/** Beside the sheet: who answers, how much is filled in, and the file to hand in. */
function Answers({ page, sheet }: { readonly page: AnswerPage; readonly sheet: HTMLElement }): JSX.Element {
  const { words, student } = page;
  const keeping = useMemo(
    () => keepingUnder(`deltamark-answers ${page.exam} ${page.variant}`, filledFrom),
    [],
  );
  const [filled, setFilled] = useState<Filled>(() => keeping.read() ?? NOTHING_FILLED);
  const [said, setSaid] = useState('');
  const change = (changed: Partial<Filled>) => setFilled((before) => ({ ...before, ...changed }));
  const type = (texts: Filled['texts']) =>
    setFilled((before) => ({ ...before, texts: { ...before.texts, ...texts } }));
  // Before the next frame: a page may be gone by then.
  useLayoutEffect(() => keeping.write(filled), [filled]);
  useLayoutEffect(() => mountAnswers(sheet, page, filled.texts, type), [filled.texts]);
  // Another tab with the same sheet is not written over unseen.
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key?.endsWith(`${page.exam} ${page.variant}`)) setFilled(keeping.read() ?? NOTHING_FILLED);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, []);

  const boxes = page.questions.flatMap((question) =>
    question.boxes.map((box) => ({ question, box, text: filled.texts[placeOf(question, box)] ?? '' })),
  );
  const written = boxes.filter(({ text }) => text.trim() !== '');
  const unread = written.filter(({ question, box, text }) => entryProblem(text, box, question) !== undefined);
  const counts = `${words['filled']} ${written.length}/${boxes.length}`;
  const handOut = () => {
    if (student === null && filled.id.trim() === '') {
      setSaid(words['id-first']!);
      document.getElementById('student-id')?.focus();
      return;
    }
    download(`${page.exam}-${page.variant}.json`, answerFile(page, filled));
    setSaid(words[unread.length > 0 ? 'saved-unread' : 'saved']!);
  };
  const readBack = (text: string) => {
    const read = readAnswers(page, text);
    if (typeof read === 'string') return setSaid(words[read]!);
    setFilled({ ...read, id: student ? '' : read.id, name: student ? '' : read.name });
    setSaid(words['read']!);
  };
  const empty = () => {
    if (!confirm(words['clear-sure'])) return;
    setFilled(NOTHING_FILLED);
    setSaid('');
  };
  const person = (field: 'name' | 'id') => (
    <label>
      {words[field]}
      <input
        type="text"
        id={field === 'id' ? 'student-id' : undefined}
        autoComplete="off"
        value={filled[field]}
        onInput={(event) => change({ [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      {student === null ? (
        <p class="who">
          {person('name')} {person('id')}
        </p>
      ) : (
        <p class="who">
          <bdi>{student.name}</bdi> <bdi>{student.id}</bdi>
        </p>
      )}
      <p class="ways">
        <button type="button" class="main" onClick={handOut}>
          {words['save']}
        </button>
        <FileInput label={words['import']!} onText={readBack} />
        <button type="button" onClick={empty}>
          {words['clear']}
        </button>
        <span class="counts">
          {counts}
          {unread.length > 0 &&
            `, ${words['unread']} ${unread
              .map(({ box }) => box.id)
              .slice(0, 5)
              .join(' ')}`}
        </span>
      </p>
      <p role="status" class="said">
        {said}
      </p>
      <p class="how">
        {words[keeping.works ? 'kept-here' : 'not-kept']} {words['how']}
      </p>
    </>
  );
}

const page = JSON.parse(document.getElementById('data')!.textContent) as AnswerPage;
const sheet = document.getElementById('sheet')!;
render(<Answers page={page} sheet={sheet} />, document.getElementById('answers')!);
