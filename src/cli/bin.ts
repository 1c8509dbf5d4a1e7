/** The real world for the command line. */
import { main } from './main.ts';

main({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
}).then((exit) => {
  process.exitCode = exit;
});
