import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { medians } from './medians.ts';
import { network } from './network.ts';
import { duration, type Row, times } from './table.ts';
import { runCli, runNode, withFolder } from './workplace.ts';

const ROUNDS = 5;

/** The command line beside a Node that does nothing. */
export function startUpRows(): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const file = join(folder, 'network.json');
    writeFileSync(file, JSON.stringify(network(1)));
    const { nothing, help, solve } = await medians(ROUNDS, {
      nothing: () => runNode(['-e', '0']),
      help: () => runCli(['--help']),
      solve: () => runCli(['solve', file]),
    });
    const beside = `node -e 0: ${duration(nothing)}`;
    return [
      {
        what: 'deltamark --help',
        measured: duration(help),
        beside,
        ratio: times(help / nothing),
        goal: '≤ 2.5 ×',
      },
      {
        what: 'deltamark solve, one 2-3-2 network',
        measured: duration(solve),
        beside,
        ratio: times(solve / nothing),
        goal: '≤ 6 ×',
      },
    ];
  });
}
