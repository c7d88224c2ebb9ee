import type { Route } from "../routing/route.ts";
import { answerRoutes } from "./reading/answer.ts";
import { beliefRoutes } from "./reading/beliefs.ts";
import { conflictRoutes } from "./reading/conflicts.ts";
import { episodeRoutes } from "./reading/episodes.ts";
import { blobRoutes } from "./remembering/blobs.ts";
import { eventProgressRoutes } from "./remembering/event-progress.ts";
import { exportRoutes } from "./transferring/exporting.ts";
import { importRoutes } from "./transferring/importing.ts";
import { eventRoutes } from "./reading/events.ts";
import { factRoutes } from "./reading/facts.ts";
import { healthRoutes } from "./watching/health.ts";
import { lifecycleRoutes } from "./watching/lifecycle.ts";
import { olderRoutes } from "./older/older-routes.ts";
import { deliveryRoutes } from "./webhooks/deliveries.ts";
import { subscriptionRoutes } from "./webhooks/subscriptions.ts";
import { withOlderForm } from "./older/with-older-form.ts";
import { recallRoutes } from "./reading/recall.ts";
import { similarityRoutes } from "./reading/similarity.ts";
import { statisticsRoutes } from "./watching/statistics.ts";
import { timePhraseRoutes } from "./reading/time-phrases.ts";
import { understandingRoutes } from "./reading/understanding.ts";
import { writeStatusRoutes } from "./remembering/write-status.ts";
import { writingRoutes } from "./remembering/writing.ts";
import { auditingRoutes } from "./governing/auditing.ts";
import { erasingRoutes } from "./governing/erasing.ts";
import { forgettingRoutes } from "./governing/forgetting.ts";
import { identityRoutes } from "./governing/identity.ts";
import { policyRoutes } from "./governing/policy.ts";
import { pruningRoutes } from "./governing/pruning.ts";
import { retentionRoutes } from "./governing/retention.ts";
import { scopeRoutes } from "./governing/scopes.ts";
import { tokenRoutes } from "./governing/tokens.ts";

/** Every route of the API, and of the older one. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...writingRoutes,
  ...writeStatusRoutes,
  ...recallRoutes,
  ...answerRoutes,
  ...eventRoutes,
  ...similarityRoutes,
  ...timePhraseRoutes,
  ...auditingRoutes,
  ...erasingRoutes,
  ...forgettingRoutes,
  ...identityRoutes,
  ...policyRoutes,
  ...pruningRoutes,
  ...retentionRoutes,
  ...scopeRoutes,
  ...episodeRoutes,
  ...factRoutes,
  ...conflictRoutes,
  ...beliefRoutes,
  ...understandingRoutes,
  ...statisticsRoutes,
  ...lifecycleRoutes,
  ...eventProgressRoutes,
  ...blobRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...olderRoutes,
  ...tokenRoutes,
  ...subscriptionRoutes,
  ...deliveryRoutes,
].map(withOlderForm);
