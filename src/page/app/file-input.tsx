import type { JSX } from 'preact';

interface FileInputProps {
  readonly label: string;
  readonly onText: (text: string) => void;
}

/** A button that reads a file; the same one may be read again. */
export function FileInput({ label, onText }: FileInputProps): JSX.Element {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        accept="application/json,.json"
        onChange={async (event) => {
          const input = event.currentTarget;
          onText((await input.files?.[0]?.text()) ?? '');
          input.value = '';
        }}
      />
    </label>
  );
}
