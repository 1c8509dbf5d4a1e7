/** Microsoft's Open XML SDK on a Word file. */
import validate from '@ooxml-tools/validate';

/** What the SDK finds wrong with a .docx, a line each. */
export async function openXmlFaults(bytes: Uint8Array): Promise<string[]> {
  const faults = await validate(new Uint8Array(bytes), 'docx', 'Microsoft365');
  return faults.map(({ description, path }) => `${path.partUri}${path.xpath}: ${description}`);
}
