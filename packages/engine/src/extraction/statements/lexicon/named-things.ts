import { phraseSet, wordSet } from "./word-set.ts";

/** Names of languages. */
export const languages: ReadonlySet<string> = wordSet(
  `english german french spanish italian portuguese dutch danish swedish norwegian finnish icelandic
  polish czech slovak hungarian romanian bulgarian greek turkish kurdish arabic hebrew persian farsi
  urdu hindi bengali tamil telugu marathi punjabi gujarati malayalam kannada nepali sinhala mandarin
  cantonese chinese japanese korean vietnamese thai lao khmer burmese indonesian malay tagalog swahili
  amharic somali yoruba igbo hausa zulu xhosa afrikaans welsh irish gaelic scots basque catalan
  galician breton latin esperanto russian ukrainian belarusian serbian croatian bosnian slovene
  slovenian macedonian albanian estonian latvian lithuanian georgian armenian azerbaijani kazakh uzbek
  frisian sorbian romansh sardinian neapolitan corsican occitan faroese sami greenlandic inuktitut navajo cherokee quechua guarani nahuatl creole cornish manx ladino aramaic assyrian dutch-sign bemba shona sesotho tswana wolof twi fulani lingala kinyarwanda malagasy cebuano ilocano hokkien hakka shanghainese uyghur turkmen kyrgyz tajik chechen tatar montenegrin
  mongolian tibetan maori hawaiian maltese luxembourgish flemish yiddish pashto dari sanskrit bsl asl`,
);

/** Database products. */
export const databases: ReadonlySet<string> = wordSet(
  `postgres postgresql mysql mariadb sqlite mongodb mongo redis cassandra cockroachdb cockroach dynamodb
  oracle mssql clickhouse influxdb timescaledb timescale neo4j elasticsearch opensearch couchdb couchbase
  firestore supabase planetscale tidb yugabyte yugabytedb snowflake bigquery redshift duckdb scylladb
  scylla rethinkdb firebird db2 valkey spanner aurora turso libsql surrealdb arangodb dgraph rocksdb
  memcached vitess neon singlestore pg psql sqlserver mssqlserver hbase keydb dragonfly arangodb cosmosdb
  fauna faunadb foundationdb questdb meilisearch typesense solr milvus pinecone qdrant weaviate chroma
  h2 informix hsqldb derby filemaker sybase hana mongodb-atlas memgraph greenplum vertica teradata databricks percona pgvector leveldb realm pouchdb`,
);

/** Where software runs. */
export const hosts: ReadonlySet<string> = wordSet(
  `aws azure gcp hetzner vercel netlify heroku fly fly.io render railway digitalocean ovh scaleway linode
  kubernetes k8s nomad cloudflare lambda ecs eks gke fargate openshift ionos upcloud exoscale vultr
  cloud-run docker ec2 firebase on-prem s3 gcs lightsail beanstalk coolify dokku proxmox rackspace replit
  pythonanywhere contabo netcup strato infomaniak gandi dreamhost bluehost siteground kinsta vps podman
  backblaze equinix packet openstack vmware hyper-v fly-io koyeb northflank`,
);

/** Instruments, sports and games. */
export const played: ReadonlySet<string> = wordSet(
  `guitar bass piano keyboard drums violin viola cello fiddle harp flute clarinet oboe bassoon saxophone
  sax trumpet trombone tuba horn accordion banjo mandolin ukulele organ harmonica bodhrán bodhran bagpipes
  sitar lute recorder percussion marimba synth spoons tennis squash badminton football soccer rugby hockey
  cricket basketball volleyball handball netball baseball softball golf padel pickleball lacrosse chess
  pétanque petanque pickleball ultimate croquet ludo rummy whist cribbage canasta dominoes didgeridoo theremin glockenspiel xylophone vibraphone bugle cornet euphonium piccolo concertina zither dulcimer autoharp djembe bongos cajón turntables synthesizer kazoo ocarina pan-pipes koto erhu oud bouzouki balalaika lyre theorbo celesta harmonium melodica tabla timpani checkers go bridge poker darts snooker pool billiards bowls bowling petanque boules scrabble dungeons
  minecraft tetris mahjong backgammon curling polo floorball futsal frisbee hurling shogi catan skat`,
);

/** Things one uses that are written without a capital. */
export const commonTools: ReadonlySet<string> = wordSet(
  `notebook pencil pen tram bus train metro subway bike bicycle scooter spreadsheet calendar laptop
  typewriter calculator planner diary whiteboard vim emacs tmux zsh bash git docker npm pnpm yarn bun deno
  kubectl terraform nginx eslint prettier paper ferry wheelchair hearing-aid screen-reader excel notepad
  linux ubuntu debian fedora windows macos android ios tablet e-reader index-cards`,
);

/** Ways of eating. */
export const diets: ReadonlySet<string> = phraseSet(
  `vegetarian, vegan, pescatarian, veggie, keto, paleo, halal, kosher, gluten-free, gluten free, flexitarian,
  lactose-free, dairy-free, low-carb, low carb, carnivore, omnivore, macrobiotic, raw, fruitarian,
  plant-based, plant based, low-fodmap, mediterranean, sugar-free, lacto-vegetarian, coeliac, celiac`,
);

/** Ways of measuring. */
export const unitWords: ReadonlySet<string> = wordSet(
  `cups ounces tablespoons stone feet inches yards psi mph gallons pints fahrenheit kelvin metric imperial km kilometres kilometers miles celsius fahrenheit kilos kilograms pounds litres liters
  grams kelvin metres meters si centimetres centimeters`,
);

/** Medicines that people name. */
export const medicines: ReadonlySet<string> = wordSet(
  `metformin insulin ibuprofen paracetamol aspirin lisinopril ramipril atorvastatin simvastatin
  levothyroxine omeprazole pantoprazole sertraline fluoxetine citalopram escitalopram amoxicillin
  penicillin prednisone cetirizine loratadine antihistamines warfarin amlodipine methotrexate iron
  magnesium melatonin ritalin lithium naproxen gabapentin salbutamol ventolin bisoprolol losartan
  adderall zoloft prozac statins statin vitamins creatine antibiotics beta-blockers thyroxine
  fexofenadine montelukast sumatriptan propranolol venlafaxine bupropion duloxetine hydroxychloroquine
  apixaban clopidogrel furosemide spironolactone codeine tramadol b12 folate zinc`,
);

/** Months and days of the week, which are capitalised and no names. */
export const calendarNames: ReadonlySet<string> = wordSet(
  `january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday christmas easter halloween thanksgiving`,
);

/** What one takes to get about. */
export const transport: ReadonlySet<string> = wordSet(
  "bus tram train metro subway tube underground ferry bike bicycle streetcar trolley s-bahn u-bahn",
);
