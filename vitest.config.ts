import { configDefaults, defineConfig } from "vitest/config";
import { lowestPeers } from "./test/lowest-peers.ts";

// Chains are only in a package that asks for the newest core.
const chainTests = "packages/langchain/src/**/*-chains.test.ts";
// What agents are made with asks for a newer core than the rest.
const agentTests = ["packages/langchain/src/{agents,tools}/**/*.test.ts"];

export default defineConfig({
  ssr: { resolve: { conditions: ["keepsake-source"] } },
  test: {
    // Many start processes, all at once on few cores.
    testTimeout: 20_000,
    maxWorkers: "100%",
    setupFiles: ["./test/property-seed.ts"],
    reporters: ["default", "./test/tally-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "packages",
          include: ["packages/*/src/**/*.test.ts"],
          exclude: ["**/*.suite.test.ts"],
        },
      },
      {
        // The suites that frameworks publish expect to find `describe` and the rest as globals.
        extends: true,
        test: { name: "suites", include: ["packages/*/src/**/*.suite.test.ts"], globals: true },
      },
      {
        extends: true,
        test: {
          name: "examples",
          include: ["examples/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "examples/ai-memory-chat.test.ts"],
        },
      },
      { extends: true, test: { name: "benchmarks", include: ["benchmarks/src/**/*.test.ts"] } },
      {
        extends: true,
        plugins: [lowestPeers("lowest")],
        test: {
          name: "lowest",
          include: ["packages/{langchain,ai-sdk}/src/**/*.test.ts"],
          exclude: [chainTests, ...agentTests],
          globals: true,
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [lowestPeers("lowest-agents")],
        test: { name: "lowest-agents", include: agentTests, isolate: false },
      },
      {
        extends: true,
        test: {
          name: "cross",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "test/ai-memory/**"],
        },
      },
      {
        // `.ci/run` runs these by themselves, when the daemons are built.
        extends: true,
        test: {
          name: "ai-memory",
          include: ["test/ai-memory/**/*.test.ts", "examples/ai-memory-chat.test.ts"],
        },
      },
    ],
  },
});
