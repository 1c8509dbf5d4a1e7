/** Earlier versions of the day: looked at, compared with the text as it is now, taken back as a whole or in places. */
import { differingStretches } from '../../../change/edit/merge.ts';
import { element } from '../dom.ts';
import { language, word } from '../words.ts';
import { layBeside } from './compared.ts';
import { type Version, versionsOf } from './journal.ts';
import { settleText, source } from './pages.ts';
import { desk } from './state.ts';
import { showSheet } from './tables.ts';
import { twoTexts } from './two-texts.ts';

const timeOf = ({ at }: Version): string => new Date(at).toLocaleString(language());

function showVersion(version: Version, file: string): void {
  const time = timeOf(version);
  if (version.text === source.text) {
    showSheet(time, [element('p', {}, word('sameVersion'))]);
    return;
  }
  const texts = twoTexts(differingStretches(source.text, version.text), { theirs: time, mine: word('asItIsNow') });
  const whole = element('details', {}, element('summary', {}, word('wholeVersion')), element('pre', {}, version.text));
  showSheet(
    time,
    [texts.table, whole],
    [
      { label: word('onThePages'), run: () => void layBeside({ file, text: version.text }, () => timeOf(version)) },
      { label: word('asChosen'), run: () => source.replace(texts.chosen()) },
      { label: word('takeVersion'), run: () => source.replace(version.text) },
    ],
  );
}

export async function showVersions(): Promise<void> {
  await settleText();
  const own = desk.session;
  if (own === undefined) return;
  const versions = await versionsOf(desk.folder.name, own.file);
  showSheet(
    word('versions'),
    versions.length === 0 ? [element('p', {}, word('noVersions'))] : [],
    versions.toReversed().map((version) => ({ label: timeOf(version), run: () => showVersion(version, own.file) })),
  );
}
