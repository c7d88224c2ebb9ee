import { databases, hosts } from "./named-things.ts";
import { wordSet } from "./word-set.ts";

const platforms = wordSet(
  `node nodejs python java javascript typescript go golang rust ruby php perl kotlin swift scala elixir erlang
  clojure haskell julia react angular vue svelte next nuxt remix astro solid ember rails django flask fastapi
  laravel symfony spring quarkus express nest nestjs phoenix dotnet electron flutter kubernetes k8s docker
  podman helm terraform ansible puppet nginx envoy apache traefik haproxy kafka rabbitmq nats grafana
  prometheus loki jaeger sentry airflow spark flink hadoop tensorflow pytorch numpy pandas gradle maven
  webpack vite rollup esbuild babel eslint prettier jest vitest cypress playwright storybook npm pnpm yarn
  bun deno git gitlab jenkins linux ubuntu debian fedora centos alpine arch windows macos ios ipados android
  wordpress drupal joomla magento typo3 strapi ghost unity unreal godot blender opengl openssl curl bash zsh
  graphql grpc protobuf odoo sap moodle nextcloud keycloak vault consul nomad istio linkerd`,
);

const applications = wordSet(
  `notion obsidian evernote onenote roam logseq bear trello asana jira linear basecamp clickup monday todoist
  things ticktick omnifocus slack zulip teams discord mattermost zoom skype webex meet signal telegram whatsapp
  threema matrix figma sketch canva photoshop illustrator lightroom gimp inkscape affinity procreate capture
  dropbox onedrive icloud gdrive box nextcloud gmail outlook protonmail proton fastmail thunderbird superhuman
  chrome firefox safari edge brave vivaldi arc duckduckgo kagi vscode intellij pycharm webstorm neovim vim emacs
  helix sublime zed xcode eclipse cursor github gitlab bitbucket gitea excel word powerpoint sheets airtable
  coda smartsheet quickbooks xero freshbooks stripe paypal klarna wise revolut n26 monzo ynab mint spotify
  netflix hulu tidal deezer youtube audible kindle kobo goodreads storygraph strava garmin komoot duolingo anki
  babbel memrise 1password bitwarden lastpass keepass dashlane chatgpt copilot claude gemini perplexity
  wordpress squarespace wix shopify etsy mailchimp hubspot salesforce zendesk intercom freshdesk pagerduty
  datadog sentry grafana splunk jenkins circleci zapier calendly doodle zotero mendeley overleaf latex scrivener
  ulysses facebook instagram twitter mastodon bluesky linkedin reddit tiktok snapchat pinterest patreon substack
  uber lyft bolt blablacar airbnb`,
);

/** Names of software that a version can be told of. */
export const software: ReadonlySet<string> = new Set([...platforms, ...databases, ...hosts]);

/** Names of services and programs that people use, told from places and people by being known. */
export const apps: ReadonlySet<string> = applications;

/** Kinds of software that run somewhere: the last word of the name. */
export const systemNouns: ReadonlySet<string> = wordSet(
  `site website blog api app backend frontend service portal shop webshop store bot worker crawler dashboard wiki
  forum tracker staging prod production server cluster pipeline job script gateway proxy queue cron playground
  demo docs storefront intranet mailer microservice platform stack website monolith`,
);
