import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["Prod is on pg 16 now."], ["Prod: database pg 16"]],
  [["We're on Postgres."], ["database Postgres"]],
  [["Orders service now talks to MongoDB."], ["Orders service: database MongoDB"]],
  [["The billing app stores everything in DynamoDB."], ["billing app: database DynamoDB"]],
  [["The backend is powered by MySQL."], ["backend: database MySQL"]],
  [["inventory uses sqlite"], ["inventory: database sqlite"]],
  [["The checkout service's database is CockroachDB."], ["checkout service: database CockroachDB"]],
  [["Our analytics stack sits on ClickHouse."], ["analytics stack: database ClickHouse"]],
  [["We keep our customer data in Snowflake."], ["database Snowflake"]],
  [["Swapped Mongo for Postgres in the catalog service."], ["catalog service: database Postgres"]],
  [
    ["We ported the ledger from Oracle to Postgres."],
    ["ledger: database Oracle", "ledger: database Postgres"],
  ],
  [["As of Monday the ledger runs on TiDB."], ["ledger: database TiDB"]],
  [
    ["The search service has been migrated to Elasticsearch."],
    ["search service: database Elasticsearch"],
  ],
  [
    ["The reporting tool was switched over to DuckDB last week."],
    ["reporting tool: database DuckDB"],
  ],
  [["The wiki is back on SQLite."], ["wiki: database SQLite"]],
  [["Auth has moved to Postgres."], ["Auth: database Postgres"]],
  [
    ["payments moved from mysql to postgres yesterday"],
    ["payments: database mysql", "payments: database postgres"],
  ],
  [["DB for the loyalty app: Firestore."], ["loyalty app: database Firestore"]],
  [["Billing: database is MySQL, hosted on Hetzner."], ["Billing: database MySQL"]],
  [["The gateway reads from Redis."], ["gateway: database Redis"]],
  [["We went with Neo4j for the graph service."], ["graph service: database Neo4j"]],
  [
    ["Finally moved the forum off MySQL and onto Postgres."],
    ["forum: database MySQL", "forum: database Postgres"],
  ],
  [["The tracker is backed by a Postgres database."], ["tracker: database Postgres"]],
  [["Trellis is built on top of CouchDB."], ["Trellis: database CouchDB"]],
  [["We've gone back to MySQL."], ["database MySQL"]],
  [["the catalog is on mysql"], ["catalog: database mysql"]],
  [["Search is powered by OpenSearch these days."], ["Search: database OpenSearch"]],
  [["The audit log now lives in ClickHouse."], ["audit log: database ClickHouse"]],
  [["The ledger's database changed from MySQL to TiDB."], ["ledger: database TiDB"]],
  [["We use MariaDB for the shop."], ["shop: database MariaDB"]],
  [["The shop's running on MariaDB now."], ["shop: database MariaDB"]],
  [["For sessions we use Valkey."], ["uses Valkey"]],
  [["Turns out the shop runs on MySQL."], ["shop: database MySQL"]],
  [
    ["The shop has been moved off Oracle and onto Postgres."],
    ["shop: database Oracle", "shop: database Postgres"],
  ],
  [["Our wiki uses a MySQL database."], ["wiki: database MySQL"]],
  [["We store the events in ClickHouse."], ["database ClickHouse"]],
  [["The bot persists everything in SQLite."], ["bot: database SQLite"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
