import type { JSX } from 'preact';
import { FileInput } from './file-input.tsx';
import { download, type Keeping, type Kept, keptFrom } from './keeping.ts';

interface ProgressProps {
  readonly words: Readonly<Record<string, string>>;
  readonly keeping: Keeping<Kept>;
  readonly kept: () => Kept;
  readonly onImport: (kept: Kept | undefined) => void;
  readonly onClear: () => void;
}

/** Where progress is kept, and how to take it along or forget it. */
export function Progress({ words, keeping, kept, onImport, onClear }: ProgressProps): JSX.Element {
  return (
    <details class="progress">
      <summary>{words['progress']}</summary>
      <p>{words[keeping.works ? 'kept-here' : 'not-kept']}</p>
      <button
        type="button"
        onClick={() => download('deltamark-practice.json', JSON.stringify(kept(), null, 1))}
      >
        {words['export']}
      </button>
      <FileInput label={words['import']!} onText={(text) => onImport(keptFrom(text))} />
      <button type="button" onClick={() => confirm(words['clear-sure']) && onClear()}>
        {words['clear']}
      </button>
    </details>
  );
}
