/** A folder that git keeps. */
import { execFileSync } from 'node:child_process';

const PERSON = ['-c', 'user.name=Văn thư', '-c', 'user.email=vt@example.vn', '-c', 'commit.gpgsign=false'];

/** What git says in a folder. */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', [...PERSON, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Commits all that a folder holds. */
export function commitAll(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'sửa');
}
