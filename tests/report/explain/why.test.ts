/** `kehoach explain CODE` says of a rule what its page says. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/lint/rules/index.ts';
import { codePages } from '../../../src/report/explain/code-pages.ts';
import { MANUAL_MESSAGES } from '../../../src/report/explain/messages.ts';
import { printCode } from '../../../src/report/explain/print.ts';

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const pages = codePages(language);

  test.each(RULES.map((rule) => [rule.code, rule] as const))(
    '%s: what, why, wrong, right, how to switch it off',
    (code, { summary, why, decree, examples }) => {
      const page = pages.find((one) => one.code === code);
      const text = page === undefined ? '' : printCode(page, MANUAL_MESSAGES[language]);
      for (const said of [summary[language], why[language], decree ?? '', `rules:\n      ${code}: `])
        expect(text).toContain(said);
      for (const example of [examples.wrong, examples.right])
        expect(text).toContain(example.trimEnd().replaceAll('\n', '\n    '));
    },
  );
});

test('a code that is no rule has no reason to give', () => {
  const page = codePages('vi').find(({ code }) => code === 'plan/missing-part');
  expect(page?.why).toBeUndefined();
});
