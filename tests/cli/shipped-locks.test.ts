import { expect, test } from 'vitest';
import { shippedBanks } from '../../src/pipeline/shipped-banks.ts';
import { runCli } from './run-cli.ts';

test.each([...shippedBanks()])(
  '%s draws and solves what its lock file says: keys must not change but with a version',
  async (_, file) => {
    const { code, stdout } = await runCli(['verify', file]);
    expect(stdout).not.toContain('differ');
    expect(code).toBe(0);
  },
);
