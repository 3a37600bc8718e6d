import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { testFolder } from '../cli/test-folder.ts';
import { beginning, LESSON } from './lesson.ts';

const folder = testFolder();

test('the transcript in the README is what the command prints', async () => {
  const answers = join(folder, 'answers.txt');
  writeFileSync(answers, `${beginning().join('\n')}\n`);
  const { code, stdout } = await runCli([...LESSON, '--answers', answers]);
  expect(code).toBe(0);
  const transcript = `$ deltamark ${LESSON.join(' ')}\n${stdout}`;
  expect(transcript.split('\n').length).toBeLessThanOrEqual(41);
  await expect(transcript).toMatchFileSnapshot('transcript.txt');
});
