import { buildPackage } from "../../tsdown.base.ts";

export default buildPackage([
  "src/index.ts",
  "src/adapters/index.ts",
  "src/packing/index.ts",
  "src/client/http/index.ts",
  "src/schema/index.ts",
  "src/webhooks/index.ts",
  "src/webhooks/express.ts",
  "src/webhooks/fastify.ts",
  "src/wire/index.ts",
]);
