import { expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

test('the shipped banks draw and solve what their lock files say: keys must not change but with a version', async () => {
  const { code, stdout } = await runCli(['verify', 'question-banks']);
  expect(stdout).not.toContain('differ');
  expect(code).toBe(0);
});
