import { connectMemory, connectSubscriptions } from "@keepsake/core";
import { expect, test } from "vitest";
import { listDeliveries } from "../testing/open-sending.ts";
import { startReceiver } from "../testing/start-receiver.ts";
import { startSendingServer } from "../testing/start-sending-server.ts";
import { temporaryPath } from "../testing/start-keepsake.ts";

/** Set it to some hundreds for a soak. */
const { KEEPSAKE_WEBHOOK_KILLS: kills = "3" } = process.env;
const writesOfRound = 20;

test(
  "a server that is killed while it sends loses nothing, and keeps the order",
  async () => {
    const path = temporaryPath("memory.db");
    const first = await startSendingServer(path, "0");
    let server = first;
    const memory = connectMemory({ url: server.url, maxRetries: 50 });
    const hooks = connectSubscriptions({ url: server.url, maxRetries: 50 });
    const flaky = [0, 1, 2].map(() =>
      startReceiver((response, _, count) => {
        setTimeout(() => response.writeHead(count % 7 === 3 ? 500 : 204).end(), 3);
      }),
    );
    const receivers = await Promise.all(flaky);
    const subscriptions = [];
    for (const { url } of receivers) {
      subscriptions.push(await hooks.createSubscription({ url, events: ["experience.captured"] }));
    }
    const written: string[] = [];
    for (let round = 0; round < Number(kills); round += 1) {
      const writing = writeSome(memory, round);
      const sent = receivers[0]?.received.length ?? 0;
      await expect
        .poll(() => receivers[0]?.received.length, { interval: 1, timeout: 10_000 })
        .toBeGreaterThan(sent + 3);
      await server.kill();
      server = await startSendingServer(path, new URL(first.url).port);
      written.push(...(await writing));
    }
    for (const [place, { id }] of subscriptions.entries()) {
      await expect
        .poll(async () => (await hooks.deliveries(id, { status: "pending" })).items, {
          timeout: 20_000,
        })
        .toEqual([]);
      const deliveries = await listDeliveries(hooks, id);
      const arrived = receivers[place]?.received.map(({ headers }) => headers["webhook-id"]) ?? [];
      expect([...new Set(arrived)]).toEqual(deliveries.map((delivery) => delivery.id));
      const told = deliveries.map(({ data }) => data["event_id"]);
      expect(new Set(told)).toEqual(new Set(written));
      expect(told).toHaveLength(written.length);
    }
    await memory.close();
    await server.kill();
  },
  60_000 + 10_000 * Number(kills),
);

async function writeSome(
  memory: Pick<ReturnType<typeof connectMemory>, "experience">,
  round: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let count = 0; count < writesOfRound; count += 1) {
    const { eventId } = await memory.experience("user:ana", `turn ${count} of round ${round}`);
    ids.push(eventId);
  }
  return ids;
}
