/** Pages that a command serves on this machine: their port, and why there is none. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

const vi = {
  badPort: (port: string) => `cổng “${port}” không phải là số từ 0 đến 65535`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng: chọn cổng khác bằng --port, hoặc bỏ --port.`,
  portDenied: (port: number) => `Không được phép dùng cổng ${port}: chọn số từ 1024 trở lên.`,
};

const en: typeof vi = {
  badPort: (port) => `the port “${port}” is not a number from 0 to 65535`,
  portTaken: (port) => `Port ${port} is in use by another program: choose another with --port, or leave --port out.`,
  portDenied: (port) => `Port ${port} may not be used: choose a number from 1024 on.`,
};

const MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };

const HIGHEST_PORT = 65_535;

/** The port that was typed, or the exit code where it is none. */
export function portOf(text: string, { language, usageError }: CommandContext): number | { readonly exit: ExitCode } {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= HIGHEST_PORT ? port : { exit: usageError(MESSAGES[language].badPort(text)) };
}

/** Says why a server did not start. */
export function refusal(error: unknown, port: number, { host, language }: CommandContext): ExitCode {
  const { code } = error as { code?: string };
  const messages = MESSAGES[language];
  if (code === 'EADDRINUSE') host.stderr(`${messages.portTaken(port)}\n`);
  else if (code === 'EACCES') host.stderr(`${messages.portDenied(port)}\n`);
  else throw error;
  return EXIT.system;
}
