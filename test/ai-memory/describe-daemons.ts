import {
  type DaemonProgram,
  findDaemonPrograms,
  withoutDaemons,
} from "@keepsake/testing/ai-memory";
import { afterAll, afterEach, describe, expect, test } from "vitest";

const programs = findDaemonPrograms();

/**
 * Describes what holds of each daemon that there is, and prints how much of it was checked. Where there
 * is none it is skipped, and the reason is printed.
 */
export function describeDaemons(subject: string, body: (program: DaemonProgram) => void): void {
  if (programs.length === 0) {
    process.stderr.write(`not tested with ai-memory: ${subject}, since ${withoutDaemons}\n`);
    test.skip(`${subject}: ${withoutDaemons}`);
  }
  describe.each(programs)(`ai-memory $version, ${subject}`, (program) => {
    let checks = 0;
    let tests = 0;
    afterEach(() => {
      checks += expect.getState().assertionCalls;
      tests += 1;
    });
    afterAll(() => {
      process.stdout.write(
        `ai-memory ${program.version}, ${subject}: ${checks} checks in ${tests} tests\n`,
      );
    });
    body(program);
  });
}

/** Whether a daemon keeps rows to their owners, asks for signatures and has administrators. */
export function hasOwners({ version }: DaemonProgram): boolean {
  return !version.startsWith("0.6.");
}
