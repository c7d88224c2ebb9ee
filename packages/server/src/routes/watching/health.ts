import { NotConfiguredError } from "@keepsake/core";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { checkStorage } from "./check-storage.ts";
import { requireDiagnostics } from "./require-diagnostics.ts";

const open = { method: "GET", isPublic: true, isUnlimited: true } as const;

/** Whether the server is there, what it is, and how it does. */
export const healthRoutes: readonly Route[] = [
  ...["/v1/admin/health", "/v1/health", "/health"].map((path): Route => ({
    ...open,
    path,
    summary: "Whether the server is up and its memory answers; 503 where not.",
    handle: tellHealth,
  })),
  ...["/v1/admin/ready", "/v1/ready", "/ready"].map((path): Route => ({
    ...open,
    path,
    summary: "Whether the server takes requests; 503 where not.",
    handle: tellReadiness,
  })),
  {
    ...open,
    path: "/v1/admin/version",
    summary: "What the server is, and which parts of the API it honours.",
    handle: async ({ services: { build, capabilities } }) => ({
      body: {
        version: build.version,
        crateVersion: build.version,
        gitSha: build.gitSha,
        builtAt: build.builtAt,
        stabilityTiers: ["stable", "beta", "experimental"],
        capabilities,
      },
    }),
  },
  {
    method: "GET",
    path: "/v1/admin/metrics",
    summary: "Figures of the server in the text format of Prometheus.",
    isUnlimited: true,
    errors: ["POLICY_DENIED", "STORAGE_UNWIRED"],
    handle: tellMetrics,
  },
];

async function tellHealth({ services }: Call): Promise<Reply> {
  const isOk = await checkStorage(services.served);
  return {
    status: isOk ? 200 : 503,
    body: {
      status: isOk ? "healthy" : "unhealthy",
      storage: isOk ? "ok" : "unavailable",
      uptimeSecs: Math.floor((Date.now() - services.startedAtMs) / 1_000),
      version: services.build.version,
    },
  };
}

async function tellReadiness({ services }: Call): Promise<Reply> {
  const storage = { ok: await checkStorage(services.served) };
  const load = { ok: !services.admission.isFull };
  const ready = storage.ok && load.ok;
  return {
    status: ready ? 200 : 503,
    body: { ready, degraded: !ready, checks: { storage, load }, embeddingProvider: null },
  };
}

async function tellMetrics({ memory, caller, services }: Call): Promise<Reply> {
  await requireDiagnostics(memory, caller.actor);
  if (services.metrics === null) {
    throw new NotConfiguredError("this server keeps no figures; give createHandler metrics");
  }
  const headers = { "content-type": services.metrics.contentType };
  return new Response(await services.metrics.read(), { headers });
}
