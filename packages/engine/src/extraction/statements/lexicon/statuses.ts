import { phraseSet } from "./word-set.ts";

/** How a thing stands: words that are worth noting of a project, a contract or a place. */
export const statuses: ReadonlySet<string> = phraseSet(`
  signed, unsigned, stalled, blocked, live, shipped, merged, approved, rejected, accepted, declined,
  on hold, paused, in review, in legal review, under review, in progress, in beta, in alpha, in testing,
  in production, taken, sold, sold out, cancelled, canceled, archived, deprecated, delayed, overdue,
  paid, unpaid, shut, closed, open, reopened, done, finished, completed, complete, ready, pending, draft,
  in draft, in staging, released, launched, retired, decommissioned, abandoned, postponed, suspended,
  resolved, fixed, broken, down, offline, online, empty, full, calm, angry, under construction, confirmed,
  unconfirmed, booked, fully booked, out of stock, in stock, discontinued, won, active, inactive,
  frozen, green, red, amber, yellow, on track, at risk, behind schedule, vacant, rented, let, available,
  under offer, expired, submitted, verbal yes, deployed, rolled back, published, out of order, in repair,
  under way, underway, signed off, stuck in customs, held up, halfway through, nearly finished, shelved,
  in the pipeline, up for grabs, on the way, out for delivery, back on the market, on backorder, mothballed,
  dormant, healthy, granted, denied, refused, renewed, terminated, scrapped, repaired, withdrawn, called off,
  shut down, taken down, put on hold, lost, on ice, up and running, ahead of schedule, on schedule, on time,
  in transition, in limbo, in development, in planning, under negotiation, in negotiation, work in progress,
  a go, green-lit, greenlit, unblocked, delivered, dead, obsolete, out of print, in print, up for sale, for sale,
  on sale, on the market, off the market, in the works, back online, up for renewal, fully funded,
  awarded, operational, unavailable, out of service, in use, retired, in QA, in qa, in dev, planted, in bloom, waiting for approval, awaiting approval, in transit,
  switched off, turned off, unplugged, disconnected, solved, unsolved, cleared, installed, back in stock, in the post,
  in the mail, out on loan, on loan, oversubscribed, half finished, half done, on standby, quarantined, grounded, in storage,
  under repair, under maintenance, under renovation, under investigation, under scaffolding, at the printer, at the framer,
  on the waiting list, oversold, nearly done, almost finished, on its last legs, in pieces, in the workshop, being repaired,
  being rebuilt, being renovated, snowed in, flooded, in the queue, up for review, up for sale, up for auction, in escrow, resumed, restarted, reinstated, switched on, overruled, vetoed, dissolved, put on ice
`);

/** Those that pass within the hour as often as not: they count only of things that have a name. */
export const passingStatuses: ReadonlySet<string> = phraseSet(`
  ready, done, finished, open, empty, full, calm, angry, complete, completed, fixed, broken,
  down, green, red, amber, yellow, active, available
`);

/** Those that somebody decides or brings about: "was signed" tells what is so now. */
export const decidedStatuses: ReadonlySet<string> = phraseSet(`
  signed, merged, approved, rejected, accepted, declined, sold, sold out, cancelled, canceled, archived,
  deprecated, paid, reopened, finished, completed, released, launched, retired, decommissioned, abandoned,
  suspended, resolved, fixed, discontinued, frozen, submitted, deployed, rolled back, published, delivered,
  granted, denied, refused, awarded, shipped, renewed, terminated, scrapped, repaired, withdrawn, dropped,
  confirmed, signed off, shelved, mothballed, unblocked, shut down, taken down, put on hold, won, lost, taken, postponed,
  paused, put on ice, resumed, restarted, reinstated, switched on, overruled, vetoed, dissolved, solved, switched off, turned off, cleared, installed, disconnected
`);
