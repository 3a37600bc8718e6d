import type { JSX } from 'preact';
import type { Screen } from '../screen.ts';

interface ChooseProps {
  readonly screen: Screen;
  readonly shelf: string | null;
  readonly languages: readonly string[];
  readonly onChoose: (shelf: string, question: string | null) => void;
  readonly onLanguage: (language: string) => void;
  readonly onLevel: (level: number) => void;
}

/** Which exercises, how difficult, in which language. */
export function Choose({
  screen,
  shelf,
  languages,
  onChoose,
  onLanguage,
  onLevel,
}: ChooseProps): JSX.Element {
  const { words, shelves, exercise, language } = screen;
  const on = shelves.find(({ id }) => id === shelf);
  const level = exercise?.level ?? 1;
  return (
    <form class="choose-exercise" onSubmit={(event) => event.preventDefault()}>
      <label>
        {words['choose']}
        <select value={shelf ?? ''} onChange={(event) => onChoose(event.currentTarget.value, null)}>
          <option value="">{words['everything']}</option>
          {shelves.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {on && on.questions.length > 1 && (
        <label>
          {words['question']}
          <select
            value={exercise?.bank === on.id ? exercise.question : ''}
            onChange={(event) => onChoose(on.id, event.currentTarget.value || null)}
          >
            <option value="">{words['any']}</option>
            {on.questions.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <span class="level">
        {words['level']} {level}
        <button type="button" onClick={() => onLevel(level - 1)} disabled={level <= 1}>
          {words['easier']}
        </button>
        <button type="button" onClick={() => onLevel(level + 1)} disabled={level >= 5}>
          {words['harder']}
        </button>
      </span>
      <label>
        {words['language']}
        <select value={language} onChange={(event) => onLanguage(event.currentTarget.value)}>
          {languages.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

/** A language in its own words. */
function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
