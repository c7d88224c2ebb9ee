import { buildPackage } from "../../tsdown.base.ts";

export default buildPackage(["src/index.ts"]);
