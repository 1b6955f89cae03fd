// @ts-check
// A browser's own keys, on an X display with a window manager: what no driver reaches, such as the bar that Ctrl+F opens.
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** @param {...string} words */
const xdotool = (...words) => run('xdotool', words, {timeout: 20_000});

/** @returns {{activate: (title: string) => Promise<void>, key: (name: string) => Promise<void>, type: (text: string) => Promise<void>, close: () => Promise<void>}} */
export function desktop() {
  const manager = spawn('openbox', [], {stdio: 'ignore'});
  return {
    activate: async (title) => { await xdotool('search', '--sync', '--onlyvisible', '--name', title, 'windowactivate', '--sync'); },
    key: async (name) => { await xdotool('key', name); },
    type: async (text) => { await xdotool('type', '--delay', '25', text); },
    close: async () => {
      manager.kill();
      if (manager.exitCode === null && manager.signalCode === null) await once(manager, 'exit');
    },
  };
}
