import { buildPackage } from "../../tsdown.base.ts";

export default buildPackage([
  "src/index.ts",
  "src/agents/index.ts",
  "src/langgraph.ts",
  "src/tools/index.ts",
]);
