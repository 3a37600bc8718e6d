import type { JSX } from 'preact';
import type { Box, BoxState, Standing } from '../screen.ts';

/** A sign for each standing, so that colour alone tells nothing. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  right: '✓',
  follows: '↪',
  imprecise: '≈',
  slip: '✗',
  wrong: '✗',
  unreadable: '?',
  shown: '◉',
  skipped: '○',
  kept: '✎',
};

export interface BoxProps {
  readonly box: Box;
  readonly state: BoxState | undefined;
  /** What stands in it now. */
  readonly text: string;
  readonly words: Readonly<Record<string, string>>;
  /** Which of two ticks it is, for `boolean`. */
  readonly tick: number;
  readonly onText: (text: string) => void;
  readonly onCheck: (text: string) => void;
  readonly onFocus: () => void;
  readonly onPaste: (text: string) => boolean;
  /** The ticked one of two was ticked again. */
  readonly onUntick?: () => void;
}

/** One box to answer in, shaped as what is asked. */
export function BoxInput(props: BoxProps): JSX.Element {
  const { box, state, words } = props;
  const standing = state?.standing ?? null;
  const said = standing === null ? '' : (words[standing] ?? '');
  return (
    <span class={`entry ${standing ?? 'open'} ${box.kind}`}>
      {controlOf(props, said)}
      {standing !== null && props.tick === 0 && (
        <small class="standing">
          <span aria-hidden="true">{SIGNS[standing]}</span> {said}
        </small>
      )}
    </span>
  );
}

function controlOf(props: BoxProps, said: string): JSX.Element {
  const { box, text, words, tick, onText, onCheck, onFocus, onPaste } = props;
  const label = said === '' ? box.name : `${box.name}: ${said}`;
  if (box.kind === 'boolean') {
    const value = box.options[tick] ?? '';
    return (
      <input
        type="radio"
        name={box.id}
        checked={text === value}
        aria-label={`${label} ${words[tick === 0 ? 'true' : 'false'] ?? value}`}
        onFocus={onFocus}
        onClick={() => text === value && props.onUntick?.()}
        onChange={() => onCheck(value)}
      />
    );
  }
  if (box.kind === 'choice') {
    return (
      <select
        aria-label={label}
        value={text}
        onFocus={onFocus}
        onChange={(event) => onCheck(event.currentTarget.value)}
      >
        <option value="">{words['nothing-chosen']}</option>
        {box.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  if (box.kind === 'choices') {
    const chosen = text.split(/[,\s]+/).filter((letter) => letter !== '');
    const toggled = (letter: string) =>
      box.options.filter((one) => (one === letter) !== chosen.includes(one)).join(', ');
    return (
      <fieldset aria-label={label}>
        {box.options.map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onFocus={onFocus}
              onChange={() => onText(toggled(option))}
            />
            {option}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      autoCapitalize="off"
      spellcheck={false}
      aria-label={label}
      aria-invalid={said !== '' && props.state?.standing !== 'right'}
      value={text}
      onFocus={onFocus}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        onCheck(event.currentTarget.value);
      }}
      onPaste={(event) => {
        if (onPaste(event.clipboardData?.getData('text') ?? '')) event.preventDefault();
      }}
    />
  );
}
