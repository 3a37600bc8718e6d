import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OwnNumbers as Own } from '../screen.ts';
import { download } from './keeping.ts';

interface OwnNumbersProps {
  readonly words: Readonly<Record<string, string>>;
  readonly own: Own | null;
  readonly onTake: () => void;
  readonly onSolve: (text: string) => void;
}

/** A problem with one's own numbers, and its worked solution. */
export function OwnNumbers({ words, own, onTake, onSolve }: OwnNumbersProps): JSX.Element {
  const [text, setText] = useState('');
  useEffect(() => {
    if (own) setText(own.text);
  }, [own]);
  return (
    <details class="own-numbers">
      <summary>{words['own']}</summary>
      <p>{words['own-how']}</p>
      <button type="button" onClick={onTake}>
        {words['own-take']}
      </button>
      <label>
        {words['own-text']}
        <textarea
          rows={12}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="button" onClick={() => onSolve(text)}>
        {words['own-solve']}
      </button>
      <button type="button" onClick={() => download('problem.json', text)}>
        {words['export']}
      </button>
      <label class="button">
        {words['import']}
        <input
          type="file"
          accept="application/json,.json"
          onChange={async (event) => {
            const input = event.currentTarget;
            setText((await input.files?.[0]?.text()) ?? '');
            input.value = '';
          }}
        />
      </label>
      {own?.trouble != null && (
        <p role="alert" class="trouble">
          {own.trouble}
        </p>
      )}
      {own?.html != null && (
        <section
          class="solved"
          aria-label={words['own']}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: wide steps are scrolled by keyboard too
          tabIndex={0}
          dangerouslySetInnerHTML={{ __html: own.html }}
        />
      )}
    </details>
  );
}
