import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  dts: true,
  attw: { enabled: false, profile: "esm-only", level: "error" },
});
