import type { JSX } from 'preact';
import type { BoxState } from '../screen.ts';
import { SIGNS } from './box.tsx';

interface PanelProps {
  readonly id: string;
  readonly state: BoxState | undefined;
  readonly words: Readonly<Record<string, string>>;
  readonly onCheck: () => void;
  readonly onSign: () => void;
  readonly onDeed: (deed: 'hint' | 'reveal' | 'skip' | 'keep') => void;
}

/** What is said of the entry that is worked, and what can be done about it. */
export function Panel({ id, state, words, onCheck, onSign, onDeed }: PanelProps): JSX.Element {
  const standing = state?.standing ?? null;
  const isOpen = standing === null || ['imprecise', 'slip', 'wrong', 'unreadable'].includes(standing);
  const isWrong = standing === 'imprecise' || standing === 'slip' || standing === 'wrong';
  return (
    <div class={`panel ${standing ?? 'open'}`}>
      <h3>
        <code>{id}</code>
        {standing !== null && (
          <span class="standing">
            <span aria-hidden="true">{SIGNS[standing]}</span> {words[standing]}
          </span>
        )}
      </h3>
      <div class="said" role="status" aria-live="polite">
        {state?.words.map((html) => (
          <p key={html} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
        {state?.hints.map((html) => (
          <div class="hint" key={html} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
        {state?.worked.map((html) => (
          <div class="worked" key={html} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
      </div>
      <div class="deeds">
        <button type="button" class="main" onClick={onCheck}>
          {words['check']}
        </button>
        <button type="button" class="sign" aria-label="±" onClick={onSign}>
          ±
        </button>
        <button type="button" disabled={!isOpen} onClick={() => onDeed('hint')}>
          {words['hint']}
        </button>
        <button type="button" disabled={!isOpen} onClick={() => onDeed('reveal')}>
          {words['reveal']}
        </button>
        {isWrong ? (
          <button type="button" onClick={() => onDeed('keep')}>
            {words['keep']}
          </button>
        ) : (
          <button type="button" disabled={!isOpen} onClick={() => onDeed('skip')}>
            {words['skip']}
          </button>
        )}
      </div>
    </div>
  );
}
