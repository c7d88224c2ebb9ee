// Documents in an index that lies in memory. Try it: see examples/README.md.
import { openMemory } from "@keepsake/engine";
import { KeepsakeVectorStore } from "@keepsake/llamaindex";
import { Settings } from "@llamaindex/core/global";
import { Document, MetadataMode } from "@llamaindex/core/schema";
import { storageContextFromDefaults, VectorStoreIndex } from "llamaindex";
import { LetterEmbedding } from "./letter-embedding.ts";

Settings.embedModel = LetterEmbedding.create();

const memory = await openMemory({ path: ":memory:" });
const vectorStore = new KeepsakeVectorStore({ memory: memory.scope("org:acme") });
const storageContext = await storageContextFromDefaults({ vectorStore });
const notes = [
  "The tram to the sea leaves at nine.",
  "The bakery by the bridge closes on Mondays.",
];
await VectorStoreIndex.fromDocuments(
  notes.map((text, number) => new Document({ id_: `note ${number}`, text })),
  { storageContext },
);

const index = await VectorStoreIndex.fromVectorStore(vectorStore);
const retriever = index.asRetriever({ similarityTopK: 1 });
for (const question of ["tram to the sea", "bakery by the bridge"]) {
  const [found] = await retriever.retrieve(question);
  process.stdout.write(`${question}: ${found?.node.getContent(MetadataMode.NONE) ?? "nothing"}\n`);
}

await vectorStore.delete("note 0");
const { layers } = await memory.scope("org:acme").recall("tram bakery");
process.stdout.write(`left, and found by recall as well: ${layers.events.length}\n`);

await memory.close();
