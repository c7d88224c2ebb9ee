import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["keepsake-source"] } },
  test: {
    // Many start processes, all at once on few cores.
    testTimeout: 20_000,
    setupFiles: ["./test/property-seed.ts"],
    reporters: ["default", "./test/tally-reporter.ts"],
    projects: [
      { extends: true, test: { name: "packages", include: ["packages/*/src/**/*.test.ts"] } },
      { extends: true, test: { name: "examples", include: ["examples/**/*.test.ts"] } },
      { extends: true, test: { name: "benchmarks", include: ["benchmarks/src/**/*.test.ts"] } },
      { extends: true, test: { name: "cross", include: ["test/**/*.test.ts"] } },
    ],
  },
});
