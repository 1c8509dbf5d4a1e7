/** Subjects of the rules that an office may switch off. */
export const RULE_GROUPS = ['citation', 'name', 'abbreviation', 'year', 'recipient', 'signer', 'wording', 'structure'];
/** A list of findings and the function that adds to it. */
export function collect() {
  const findings = [];
  return {
    findings,
    report: (code, at, args) => {
      findings.push(args === undefined ? { code, at } : { code, at, args });
    },
  };
}
