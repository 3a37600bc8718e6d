const PLAIN = { prefix: '', style: { message: (text: string) => text } };

/** Asks at the terminal of this process; undefined after Ctrl-C or Ctrl-D. */
export async function promptAtTerminal(message: string): Promise<string | undefined> {
  const { default: input } = await import('@inquirer/input');
  const stopped = new AbortController();
  const stopAtEnd = (_text: unknown, key: { ctrl?: boolean; name?: string } | undefined) => {
    if (key?.ctrl && key.name === 'd') stopped.abort();
  };
  process.stdin.on('keypress', stopAtEnd);
  try {
    return await input({ message, theme: PLAIN, transformer: shown }, { signal: stopped.signal });
  } catch (error) {
    if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name)) return undefined;
    throw error;
  } finally {
    process.stdin.removeListener('keypress', stopAtEnd);
  }
}

/** What is pasted may hold what steers a terminal. */
function shown(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
