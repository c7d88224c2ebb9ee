import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with the line `N passed, M failed`, with `, K skipped` where tests were skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      Array.from(module.children.allTests(), (test) => test.result().state),
    );
    const count = (state: string): number => states.filter((other) => other === state).length;
    const failedModules = modules.filter((module) => !module.ok() && module.children.size === 0);
    const failed = count("failed") + failedModules.length + errors.length;
    const skipped = count("skipped");
    const tail = skipped === 0 ? "" : `, ${skipped} skipped`;
    process.stdout.write(`${count("passed")} passed, ${failed} failed${tail}\n`);
  }
}
