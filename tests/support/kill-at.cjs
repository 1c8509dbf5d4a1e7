/**
 * Loaded before the program: ends it, as a power cut does, at the step of writing a file that KILL_AT names, without
 * any of the program's own clearing up. A write is cut off half-way.
 */
const { writeSync } = require('node:fs');
const fs = require('node:fs/promises');

const step = process.env.KILL_AT;

/** Nothing runs after it. */
function die() {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

const dieAt = (name) => {
  if (step === name) die();
};

const { open, rename } = fs;

fs.open = async (path, ...rest) => {
  if (!String(path).endsWith('.tmp')) return open(path, ...rest);
  dieAt('open');
  const file = await open(path, ...rest);
  const { writeFile, sync, close } = file;
  file.writeFile = async (bytes) => {
    if (step === 'write') {
      writeSync(file.fd, bytes.subarray(0, bytes.length >> 1));
      die();
    }
    return writeFile.call(file, bytes);
  };
  file.sync = () => {
    dieAt('sync');
    return sync.call(file);
  };
  file.close = () => {
    dieAt('close');
    return close.call(file);
  };
  return file;
};

fs.rename = async (...paths) => {
  dieAt('rename');
  await rename(...paths);
  dieAt('renamed');
};
