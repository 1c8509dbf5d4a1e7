/** Microsoft's Open XML SDK on a file. */
import validate from '@ooxml-tools/validate';

/** What the SDK finds wrong with a file of Word or of Excel, a line each. */
export async function openXmlFaults(bytes: Uint8Array, kind: 'docx' | 'xlsx' = 'docx'): Promise<string[]> {
  const faults = await validate(new Uint8Array(bytes), kind, 'Microsoft365');
  return faults.map(({ description, path }) => `${path.partUri}${path.xpath}: ${description}`);
}
