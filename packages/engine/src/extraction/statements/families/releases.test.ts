import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["Node is at 22.4 everywhere."], ["Node: version 22.4"]],
  [["We bumped React to 19."], ["React: version 19"]],
  [
    ["Upgraded Kubernetes from 1.28 to 1.30."],
    ["Kubernetes: version 1.28", "Kubernetes: version 1.30"],
  ],
  [["We're running Terraform 1.9."], ["Terraform: version 1.9"]],
  [["We are still on Django 4.2."], ["Django: version 4.2"]],
  [["The app is on v2.3.1."], ["app: version 2.3.1"]],
  [["Grafana's on 11.2 now."], ["Grafana: version 11.2"]],
  [["Firmware on the router is 3.1.8."], ["router: version 3.1.8"]],
  [["Python version: 3.12."], ["Python: version 3.12"]],
  [["Elixir got bumped to 1.17."], ["Elixir: version 1.17"]],
  [["Rolled back to Kafka 3.6."], ["Kafka: version 3.6"]],
  [["We had to downgrade nginx to 1.24."], ["nginx: version 1.24"]],
  [["The cluster runs Kubernetes 1.29."], ["Kubernetes: version 1.29"]],
  [["Current version of the driver is 5.0.2."], ["driver: version 5.0.2"]],
  [["The parser went from 1.4 to 2.0."], ["parser: version 1.4", "parser: version 2.0"]],
  [["We're staying on Rails 7.1 for now."], ["Rails: version 7.1"]],
  [["In the March outage we were on Envoy 1.26."], ["Envoy: version 1.26"]],
  [["We're up to Kafka 3.7."], ["Kafka: version 3.7"]],
  [["React is at 19."], ["React: version 19"]],
  [["Our Postgres is 15.4."], ["Postgres: version 15.4"]],
  [["Moved to Java 21 last month."], ["Java: version 21"]],
  [["The scanner runs firmware 2.8.1."], ["scanner: version 2.8.1"]],
  [["We released Ferry 4.2 yesterday."], ["Ferry: version 4.2"]],
  [["We're on Kotlin 2.0."], ["Kotlin: version 2.0"]],
  [["Upgraded the router to 7.2."], ["router: version 7.2"]],
  [["The plugin is on version 3."], ["plugin: version 3"]],
  [["Rolled Envoy back to 1.29."], ["Envoy: version 1.29"]],
  [["The API went up to v3.1."], ["API: version 3.1"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
