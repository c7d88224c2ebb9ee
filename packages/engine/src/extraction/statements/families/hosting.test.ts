import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["We deploy to Fly.io."], ["deploys_on Fly.io"]],
  [["The site is hosted on Netlify."], ["site: deploys_on Netlify"]],
  [["The landing page lives on Vercel."], ["landing page: deploys_on Vercel"]],
  [["API's on Render now."], ["API: deploys_on Render"]],
  [["Our cluster runs in Azure."], ["cluster: deploys_on Azure"]],
  [["We moved the blog to Cloudflare Pages."], ["blog: deploys_on Cloudflare Pages"]],
  [["The worker has been running on a Hetzner box since March."], ["worker: deploys_on Hetzner"]],
  [["We're moving the portal to GCP on 1 June."], ["portal: deploys_on GCP"]],
  [["From 1 June the portal runs on GCP."], ["portal: deploys_on GCP"]],
  [["Starting Monday we deploy on Kubernetes."], ["deploys_on Kubernetes"]],
  [["We've switched hosting from Heroku to Railway."], ["deploys_on Heroku", "deploys_on Railway"]],
  [["The docs site is served from S3."], ["docs site: deploys_on S3"]],
  [["The webshop is deployed to OVH."], ["webshop: deploys_on OVH"]],
  [["We host Grafana ourselves on Linode."], ["Grafana: deploys_on Linode"]],
  [["the api is on fly now"], ["api: deploys_on fly"]],
  [
    ["The blog went from Netlify to Cloudflare."],
    ["blog: deploys_on Cloudflare", "blog: deploys_on Netlify"],
  ],
  [["Marketing site's hosted with Netlify."], ["Marketing site: deploys_on Netlify"]],
  [["The crawler runs on a Raspberry Pi."], ["crawler: deploys_on Raspberry Pi"]],
  [["We're leaving Heroku for Render on 1 July."], ["deploys_on Render"]],
  [["Billing is deployed on Kubernetes."], ["Billing: deploys_on Kubernetes"]],
  [["As of today the shop is on AWS."], ["shop: deploys_on AWS"]],
  [["The forum is on a Hetzner box."], ["forum: deploys_on Hetzner"]],
  [["We've moved the shop from AWS to GCP."], ["shop: deploys_on AWS", "shop: deploys_on GCP"]],
  [["The demo app is running on Heroku."], ["demo app: deploys_on Heroku"]],
  [["The site is hosted at Nimbushost."], ["site: deploys_on Nimbushost"]],
  [["We host the site with Nimbushost."], ["site: deploys_on Nimbushost"]],
  [["We deploy the site to Nimbushost."], ["site: deploys_on Nimbushost"]],
  [["The site moved to Nimbushost."], ["site: deploys_on Nimbushost"]],
  [["The portal is on Nimbushost now."], ["portal: deploys_on Nimbushost"]],
  [["The portal runs on Nimbushost."], ["portal: deploys_on Nimbushost"]],
  [
    ["The portal went from Nimbushost to Cloudrig."],
    ["portal: deploys_on Cloudrig", "portal: deploys_on Nimbushost"],
  ],
  [["Staging lives on Cloudrig."], ["Staging: deploys_on Cloudrig"]],
  [
    ["Production moved off Heroku onto Cloudrig."],
    ["Production: deploys_on Cloudrig", "Production: deploys_on Heroku"],
  ],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
