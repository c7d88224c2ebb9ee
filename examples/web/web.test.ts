import { openMemory } from "@keepsake/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createOfflineModel } from "../ai-sdk/offline-model.ts";
import { serveWeb } from "./serve-web.ts";
import { chromiumPath, launchChromium, withoutChromium } from "./testing/chromium.ts";

if (chromiumPath === undefined) {
  process.stderr.write(`the web example is not tested in a browser: ${withoutChromium}\n`);
}

const noted = "Noted, I will remember that.";
const timeout = 60_000;

let browser: Browser;

beforeAll(async () => {
  if (chromiumPath !== undefined) {
    browser = await launchChromium();
  }
}, timeout);

afterAll(async () => await browser?.close());

/** Serves the chat, with a model that waits so long before each word; gives its address. */
async function serve(pauseMs = 0): Promise<string> {
  const memory = await openMemory({ path: ":memory:" });
  const chatModel = { model: createOfflineModel(pauseMs), isOffline: true };
  const web = await serveWeb({ memory, chatModel, port: 0 });
  onTestFinished(async () => {
    await web.close();
    await memory.close();
  });
  return web.url;
}

async function openPage(url: string, user: string, chat = "first"): Promise<Page> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  onTestFinished(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });
  await page.goto(`${url}/?user=${user}&chat=${chat}`);
  await page.getByLabel("Message").or(page.locator(".problem")).first().waitFor();
  return page;
}

/** Says something, once the reply before is whole: until then Enter sends nothing. */
async function say(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Send" }).waitFor();
  await page.getByLabel("Message").fill(text);
  await page.keyboard.press("Enter");
}

/** Says something, and waits until the reply is there. */
async function tell(page: Page, text: string): Promise<string> {
  const replies = page.locator("[data-message=assistant]");
  const before = await replies.count();
  await say(page, text);
  await replies.nth(before).waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
  return await replies.nth(before).locator("p").first().innerText();
}

async function said(page: Page): Promise<readonly string[]> {
  await page.locator("[data-message]").first().waitFor();
  return await page.locator("[data-message] > p").allInnerTexts();
}

async function remembered(page: Page): Promise<readonly string[]> {
  await page.locator("[data-memory] > p").first().waitFor();
  return await page.locator("[data-memory] > p:not(.origin)").allInnerTexts();
}

describe.skipIf(chromiumPath === undefined)("the web example", { timeout }, () => {
  test("answers in another chat, and shows what the answer is from", async () => {
    const url = await serve();
    expect(await tell(await openPage(url, "bob"), "Ana moved to Porto in March.")).toBe(noted);
    const page = await openPage(url, "bob", "second");
    expect(await tell(page, "Where does Ana live?")).toBe("Porto 1");
    const [card] = await page.locator("[data-memory]").allInnerTexts();
    expect(card).toMatch(/^1\s+Ana moved to Porto in March\.\s+bob, \d+ \w+ \d{4}, \d\d:\d\d/);
    expect(await page.locator("[data-memory] time").first().getAttribute("datetime")).toMatch(/Z$/);
  });

  test("keeps two users in two tabs apart", async () => {
    const url = await serve();
    const [bob, eve] = [await openPage(url, "bob"), await openPage(url, "eve")];
    await Promise.all([
      tell(bob, "My sister Ana moved to Porto."),
      tell(eve, "My sister Ana moved to Braga."),
    ]);
    const answers = await Promise.all([
      tell(bob, "Where does Ana live?"),
      tell(eve, "Where does Ana live?"),
    ]);
    expect(answers).toEqual(["Porto 1", "Braga 1"]);
    expect((await remembered(bob)).join()).not.toContain("Braga");
    expect((await remembered(eve)).join()).not.toContain("Porto");
    const card = bob.locator("[data-memory]").first();
    const id = await card.getAttribute("data-memory");
    const theirs = await bob.request.get(`${url}/api/notes/${id}?user=eve`);
    expect(theirs.status()).toBe(404);
    const bobs = await bob.request.get(`${url}/api/notes/${id}?user=bob`);
    expect(bobs.status()).toBe(200);
  });

  test("keeps the chat when the page is loaded again", async () => {
    const page = await openPage(await serve(), "bob");
    await tell(page, "Ana moved to Porto.");
    await tell(page, "Where does Ana live?");
    const before = await said(page);
    const shown = await remembered(page);
    await page.reload();
    expect(await said(page)).toEqual(before);
    expect(before).toEqual(["Ana moved to Porto.", noted, "Where does Ana live?", "Porto 1"]);
    expect(await remembered(page)).toEqual(shown);
  });

  test("keeps of a reply that is stopped what was said", async () => {
    const page = await openPage(await serve(400), "bob");
    await say(page, "Ana moved to Porto.");
    await page.getByText("Noted, I").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped").waitFor();
    const [, reply = ""] = await said(page);
    expect(reply).toMatch(/^Noted, I/);
    expect(reply).not.toBe(noted);
    const reloaded = async (): Promise<readonly string[]> => {
      await page.reload();
      return await page.locator("[data-message]").allInnerTexts();
    };
    await expect
      .poll(reloaded, { timeout: 20_000 })
      .toEqual(["Ana moved to Porto.", expect.stringMatching(/^Noted, I[^.]*\s+Stopped$/)]);
  });

  test("forgets from the panel, for good", async () => {
    const page = await openPage(await serve(), "bob");
    await tell(page, "Ana moved to Porto.");
    await tell(page, "Where does Ana live?");
    const [card] = await page.locator("[data-memory]").all();
    await card?.getByRole("button", { name: "Forget" }).click();
    // The fact that follows from it goes along.
    await page.getByText("Forgotten").nth(1).waitFor();
    expect(await tell(page, "Where does Ana live?")).toMatch(/^I don't know/);
    await page.reload();
    expect((await said(page)).join()).not.toContain("Ana moved to Porto");
  });

  test("shows what looks like HTML as it was written, from right to left where it is", async () => {
    const page = await openPage(await serve(), "bob");
    const told = [
      '<img src=x onerror="document.title=1"> [here](javascript:alert(1)) is what Zoe wrote.',
      "\u05D0\u05D7\u05D5\u05EA\u05D9 \u05D2\u05E8\u05D4 \u05D1\u05D7\u05D9\u05E4\u05D4.",
    ];
    for (const text of told) {
      await tell(page, text);
    }
    await tell(page, "What did Zoe write?");
    expect((await said(page)).filter((text) => told.includes(text))).toEqual(told);
    expect((await remembered(page)).join()).toContain(told[0]);
    expect(await page.locator("img, a").count()).toBe(0);
    expect(await page.title()).toBe("Keepsake");
    expect(await page.locator("[data-message] > p:dir(rtl)").allInnerTexts()).toEqual([told[1]]);
  });

  test("says that the server is gone, and asks again once it is back", async () => {
    const page = await openPage(await serve(), "bob");
    await page.route("**/api/chat?*", async (route) => await route.abort());
    await say(page, "Ana moved to Porto.");
    await page.getByText("The server cannot be reached.").waitFor();
    await page.unroute("**/api/chat?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText(noted).waitFor();
    await page.reload();
    expect(await said(page)).toEqual(["Ana moved to Porto.", noted]);
  });

  test("is written in at once, and follows the reply unless one reads what was before", async () => {
    const page = await openPage(await serve(10), "bob");
    await page.setViewportSize({ width: 360, height: 420 });
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("Ana moved to Porto.");
    await page.keyboard.press("Enter");
    await page.getByText(noted).waitFor();
    await tell(page, `Zoe wrote: ${"tea and cake, ".repeat(40)}`);
    const scroll = async (): Promise<number> =>
      await page.locator(".messages").evaluate((list) => list.scrollTop);
    expect(await scroll()).toBeGreaterThan(100);
    await say(page, "What did Zoe write?");
    await page.locator("[data-message=assistant]").nth(2).locator("p").waitFor();
    await page.locator(".messages").evaluate((list) => list.scrollTo(0, 0));
    await page.getByRole("button", { name: "Send" }).waitFor();
    expect(await scroll()).toBe(0);
  });

  test("refuses what is no user, and says so", async () => {
    const page = await openPage(await serve(), "b%20b");
    const problem = await page.locator(".problem").innerText();
    expect(problem).toContain("This chat could not be opened. user:");
  });
});
