/** Has LibreOffice accept or reject all tracked changes of a Word file. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Verdict } from './revisions.ts';

const run = promisify(execFile);

const COMMANDS: Readonly<Record<Verdict, string>> = {
  accept: '.uno:AcceptAllTrackedChanges',
  reject: '.uno:RejectAllTrackedChanges',
};

const MACRO = `Sub Settle(source As String, command As String, target As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, opening())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim without(0) As New com.sun.star.beans.PropertyValue
  dispatcher.executeDispatch(opened.CurrentController.Frame, command, "", 0, without())
  Dim storing(0) As New com.sun.star.beans.PropertyValue
  storing(0).Name = "FilterName"
  storing(0).Value = "MS Word 2007 XML"
  opened.storeToURL(ConvertToURL(target), storing())
  opened.close(True)
End Sub`;

/** A module that settles some files in one start. */
const moduleOf = (calls: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO}
Sub All
${calls.join('\n')}
End Sub</script:module>`;

/** A file and what becomes of all its changes. */
export type Job = readonly [bytes: Uint8Array, verdict: Verdict];

/** The files as LibreOffice stores them after the verdict on all their changes. */
export async function officeVerdicts(jobs: readonly Job[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-verdict-'));
  const office = (...args: readonly string[]): Promise<unknown> =>
    run('soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/profile`, ...args], {
      timeout: 100_000,
    });
  try {
    // The first start makes the profile, with an empty module for macros.
    await office('--terminate_after_init');
    const paths = jobs.map(([bytes, verdict], index) => {
      const [source, target] = [join(folder, `changes-${index}.docx`), join(folder, `${index}.docx`)];
      writeFileSync(source, bytes);
      return { source, target, command: COMMANDS[verdict] };
    });
    const calls = paths.map(({ source, command, target }) => `Settle("${source}", "${command}", "${target}")`);
    writeFileSync(join(folder, 'profile/user/basic/Standard/Module1.xba'), moduleOf(calls));
    await office('macro:///Standard.Module1.All');
    return paths.map(({ target }) => new Uint8Array(readFileSync(target)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
