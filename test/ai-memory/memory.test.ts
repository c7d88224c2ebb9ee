import { openAiMemory } from "@keepsake/ai-memory";
import { describeEventMemory } from "@keepsake/conformance";
import { describeDaemons } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

describeDaemons("as a memory", (program) => {
  const daemon = useDaemon(program);
  describeEventMemory({
    name: "the contract",
    create: async () => ({ memory: openAiMemory(daemon.connect("ai:concierge")) }),
    capabilities: {
      places: false,
      lastingKeys: false,
      longTexts: false,
      fullBudgets: false,
      otherWords: false,
    },
    numRuns: 5,
  });
});
