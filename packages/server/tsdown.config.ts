import { buildPackage } from "../../tsdown.base.ts";

export default buildPackage(["src/index.ts", "src/node/index.ts", "src/node/keepsake.ts"]);
